import type { Courtesy, Decision } from '../../grounding/index.js';
import { candidatesOf } from '../answer/products-to-show.js';
import type { Outcome } from '../exchange/exchange.js';
import { type Focus, NO_FOCUS } from './focus.js';

/** What the next utterance may refer to, after this decision about `question` and what came of it. */
export function focusAfter(
  before: Focus,
  { decision, outcome }: { decision: Decision | undefined; outcome: Outcome },
  question: string,
): Focus {
  return { ...referredTo(before, decision, question), offered: offeredBy(decision, outcome) };
}

const OFFERED_WITH: Readonly<Record<Courtesy, Focus['offered']>> = {
  anotherTry: 'staff',
  thanks: 'more',
  greeting: null,
  goodbye: null,
};

function offeredBy(decision: Decision | undefined, outcome: Outcome): Focus['offered'] {
  if (decision?.kind === 'courtesy') return OFFERED_WITH[decision.courtesy];
  return outcome === 'abstained' && decision?.kind !== 'unknown' ? 'staff' : null;
}

function referredTo(before: Focus, decision: Decision | undefined, question: string): Focus {
  const candidates = candidatesOf(decision).map((product) => product.id);
  switch (decision?.kind) {
    case 'product': {
      const offered = before.productIds.includes(decision.product.id) ? before.productIds : [decision.product.id];
      return { ...NO_FOCUS, productIds: offered, settledId: decision.product.id };
    }
    case 'several':
    case 'doubtful':
      return { ...NO_FOCUS, ...decision.wanted, productIds: candidates, asked: true };
    case 'unknown':
      return { ...NO_FOCUS, productIds: candidates, asked: candidates.length > 0, aspects: ['existence'] };
    case 'courtesy':
      return decision.courtesy === 'anotherTry' ? NO_FOCUS : before;
    case 'knowledge':
    case 'taught':
      return { ...before, asked: false, topic: question };
    default:
      return before;
  }
}

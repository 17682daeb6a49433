import type { Decision } from '../../grounding/index.js';
import { candidatesOf } from '../answer/products-to-show.js';
import type { Focus } from './focus.js';

/** What the next utterance may refer to, after this decision about `question`. */
export function focusAfter(before: Focus, decision: Decision | undefined, question: string): Focus {
  const candidates = candidatesOf(decision).map((product) => product.id);
  switch (decision?.kind) {
    case 'product': {
      const offered = before.productIds.includes(decision.product.id) ? before.productIds : [decision.product.id];
      return { productIds: offered, settledId: decision.product.id, asked: false, aspects: [], topic: null };
    }
    case 'several':
    case 'doubtful':
      return { productIds: candidates, settledId: null, asked: true, aspects: decision.wanted.aspects, topic: null };
    case 'unknown':
      return {
        productIds: candidates,
        settledId: null,
        asked: candidates.length > 0,
        aspects: ['existence'],
        topic: null,
      };
    case 'knowledge':
      return { ...before, asked: false, topic: question };
    default:
      return before;
  }
}

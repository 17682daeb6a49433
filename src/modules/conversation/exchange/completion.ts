import type { Locale } from '../../../contracts/index.js';
import type { Decision, FailureReason } from '../../grounding/index.js';
import type { ProductRow } from '../../product-master/index.js';
import type { AnswerValues } from '../answer/answer-values.js';
import { detailsIn, majorUnits, nameIn } from '../answer/product-sentences.js';
import { type Focus, NO_FOCUS } from '../dialogue/focus.js';
import type { Exchange, Outcome, Stage } from './exchange.js';
import type { Completion } from './exchange.repository.js';
import type { SegmentWriter } from './segment-writer.js';

/** How the graph ended: with all its values, or with the reason why not. */
export interface Ending {
  stages: Stage[];
  values: Partial<AnswerValues>;
  failureReason: Extract<
    FailureReason,
    'speech_not_recognized' | 'cancelled' | 'timeout' | 'search_failed' | 'generation_failed'
  > | null;
}

/** Everything that is kept of an exchange, and what its terminal is told. Pure but for the clock. */
export function completionOf(
  exchange: Exchange,
  segments: SegmentWriter,
  { stages, values, failureReason }: Ending,
): Completion {
  const decision = values.decide;
  const answer = values.answer;
  const outcome: Outcome = failureReason === null ? (answer?.outcome ?? 'failed') : outcomeOfFailure(failureReason);
  const reason = failureReason ?? answer?.failureReason ?? null;
  const product = decision?.kind === 'product' ? decision.product : null;
  const used = passagesIn(decision);
  const processTimeMs = Date.now() - exchange.receivedAt.getTime();
  const answers = segments.answers.map((segment) => segment.text);
  const sources = outcome === 'answered' ? used : [];
  return {
    values: { ...values, ...(decision && { decide: withoutTexts(decision) }) },
    outcome,
    failureReason: reason,
    stages,
    processTimeMs,
    focus: focusAfter(values, exchange),
    productId: product?.id ?? null,
    productNumber: product?.productNumber ?? null,
    models: {
      recognizer: exchange.recognizer,
      moderator: values.moderate?.moderator ?? null,
      languageModel: answer?.languageModel ?? null,
    },
    answers,
    usedPassages: new Set(used.map((passage) => passage.passageId)),
    callsStaff: decision?.kind === 'escalate',
    endsSession: decision?.kind === 'courtesy' && decision.courtesy === 'goodbye' && outcome === 'answered',
    result: {
      outcome,
      failureReason: reason,
      answer: answers.join(exchange.locale === 'ja' ? '' : ' '),
      resolved: resolvedBy(decision),
      product: product && productView(product, exchange.locale),
      candidates: candidatesOf(decision).map((candidate) => productView(candidate, exchange.locale)),
      media: values.chooseMedia ?? [],
      sources: sources.map(({ documentId, title, similarity }) => ({ documentId, title, similarity })),
      processTimeMs,
      stages,
    },
  };
}

function outcomeOfFailure(reason: NonNullable<Ending['failureReason']>): Outcome {
  return reason === 'cancelled' ? 'cancelled' : 'failed';
}

export interface ProductView {
  productNumber: string;
  name: string;
  size: string | null;
  attributes: Record<string, unknown>;
}

/** A product as a terminal shows it; price and stock of this store stand among the attributes. */
function productView(product: ProductRow, locale: Locale): ProductView {
  const { productNumber, size, brand, category, price, stock } = product;
  return {
    productNumber,
    name: nameIn(product, locale),
    size,
    attributes: {
      ...Object.fromEntries(detailsIn(product)),
      ...(brand && { brand }),
      ...(category && { category }),
      ...(price && { price: majorUnits(price), currency: price.currency }),
      ...(stock && { stock: stock.quantity, stockAsOf: stock.asOf }),
    },
  };
}

function resolvedBy(decision: Decision | undefined): Record<string, string> | null {
  if (decision?.kind === 'product') {
    const { productNumber, size } = decision.product;
    return size ? { size, partNumber: productNumber } : { partNumber: productNumber };
  }
  if (decision?.kind === 'several' && decision.code) return { size: decision.code };
  return null;
}

function candidatesOf(decision: Decision | undefined): readonly ProductRow[] {
  switch (decision?.kind) {
    case 'several':
      return decision.products;
    case 'doubtful':
      return decision.candidates;
    case 'unknown':
      return decision.nearest;
    default:
      return [];
  }
}

function passagesIn(decision: Decision | undefined) {
  return decision?.kind === 'knowledge' || decision?.kind === 'product' ? decision.passages : [];
}

/** The passages stand beside as search results; here their ids do. */
function withoutTexts(decision: Decision): Decision {
  if (decision.kind !== 'knowledge' && decision.kind !== 'product') return decision;
  return { ...decision, passages: decision.passages.map((passage) => ({ ...passage, text: '' })) };
}

function focusAfter(values: Partial<AnswerValues>, exchange: Exchange): Focus {
  const before = values.recall?.focus ?? NO_FOCUS;
  const decision = values.decide;
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
      return { ...before, asked: false, topic: values.recall?.question ?? exchange.utterance };
    default:
      return before;
  }
}

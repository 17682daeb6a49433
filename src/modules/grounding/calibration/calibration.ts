import type { Intent } from '../../../contracts/index.js';
import { FEATURES } from './features.js';
import { chanceOf, type Example, fitLogistic, type Weights } from './logistic.js';
import { wrongAtMost } from './wrong-at-most.js';

/** From where on to answer, and what that buys. */
export interface AnswerLine {
  /** Answered from this chance on. */
  threshold: number;
  labels: number;
  /** Share of the labelled questions that is answered. */
  coverage: number;
  /** Share of wrong ones among the answered, at most, at 95 %. */
  wrongAtMost: number;
}

/** What labels taught of one embedding space and locale; its own line serves every intent that has none. */
export interface Calibration extends AnswerLine {
  /** Of the chance that the best passage answers, from `featuresOf`. */
  weights: Weights;
  /** Of the chance that any document of the shop answers. */
  scopeWeights: Weights;
  /** Of the intents that have labels enough, and a line that keeps `alpha`. */
  intents: Partial<Record<Intent, AnswerLine>>;
  /** Below this chance that any document answers, the question is not for this shop. */
  inScope: number;
  /** The share of wrong answers among the answered that was allowed. */
  alpha: number;
}

/** One labelled question: what its search looked like, and what was true. */
export interface Label {
  features: readonly number[];
  /** A document of the shop answers it. */
  inScope: boolean;
  /** The best passage is of such a document. */
  right: boolean;
  /** What the utterance is about; null: nothing read it. */
  intent: Intent | null;
}

/** Fewer labels than these say nothing of a share of some percent. */
const FEWEST_LABELS = 200;
const FOLDS = 5;
/** The strictest threshold that is tried answers this many: of fewer no share below 5 % can be shown. */
const FEWEST_ANSWERED = 60;
/** Of the surest fifth chance alone may hide a few wrong ones; a threshold that answers less than this serves nobody. */
const FIRST_TRIED = 0.4;
const STEPS = 40;
/** Share of the questions with an answer that may be taken for those of another shop. */
const STRANGERS = 0.05;

/** Null: too few labels, or no threshold keeps the share of wrong answers at `alpha`; what was shipped serves then. */
export function calibrate(labels: readonly Label[], alpha: number): Calibration | null {
  if (labels.length < FEWEST_LABELS || labels.every(({ right }) => right) || !labels.some(({ right }) => right))
    return null;
  const chances = foretold(labels, ({ right }) => right);
  const judged = labels.map(({ right, intent }, at) => ({ right, intent, chance: chances[at] ?? 0 }));
  const line = lineOf(judged, alpha);
  if (!line) return null;
  const scopeChances = foretold(labels, ({ inScope }) => inScope).filter((_, at) => labels[at]?.inScope);
  return {
    weights: fitLogistic(examplesOf(labels, ({ right }) => right)),
    scopeWeights: fitLogistic(examplesOf(labels, ({ inScope }) => inScope)),
    ...line,
    intents: linesByIntent(judged, alpha),
    inScope: scopeChances.sort((a, b) => a - b)[Math.floor(STRANGERS * scopeChances.length)] ?? 0,
    alpha,
  };
}

interface Judged {
  right: boolean;
  intent: Intent | null;
  chance: number;
}

function linesByIntent(judged: readonly Judged[], alpha: number): Calibration['intents'] {
  const lines: Calibration['intents'] = {};
  for (const [intent, own] of Map.groupBy(judged, ({ intent }) => intent)) {
    const line = intent !== null && own.length >= FEWEST_LABELS ? lineOf(own, alpha) : null;
    if (intent !== null && line) lines[intent] = line;
  }
  return lines;
}

/**
 * From the surest on, as long as the bound holds: the tests are made in a fixed order and end with the first that fails,
 * so that many thresholds may be tried at one level of 95 %.
 */
function lineOf(judged: readonly Judged[], alpha: number): AnswerLine | null {
  const ranked = judged.toSorted((a, b) => b.chance - a.chance);
  let best: AnswerLine | null = null;
  const first = Math.max(FEWEST_ANSWERED, Math.ceil(FIRST_TRIED * ranked.length));
  const step = Math.max(1, Math.floor((ranked.length - first) / STEPS));
  for (let answered = first; answered <= ranked.length; answered += step) {
    const wrong = ranked.slice(0, answered).filter(({ right }) => !right).length;
    const bound = wrongAtMost(wrong, answered);
    if (bound > alpha) break;
    best = {
      threshold: ranked[answered - 1]?.chance ?? 1,
      labels: ranked.length,
      coverage: answered / ranked.length,
      wrongAtMost: bound,
    };
  }
  return best;
}

/** Each label's chance from weights that were learnt without it. */
function foretold(labels: readonly Label[], isTrue: (label: Label) => boolean): number[] {
  const chances = new Array<number>(labels.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitLogistic(
      examplesOf(
        labels.filter((_, at) => at % FOLDS !== fold),
        isTrue,
      ),
    );
    labels.forEach(({ features }, at) => {
      if (at % FOLDS === fold) chances[at] = chanceOf(features, weights);
    });
  }
  return chances;
}

function examplesOf(labels: readonly Label[], isTrue: (label: Label) => boolean): Example[] {
  return labels.map((label) => ({ features: label.features, isTrue: isTrue(label) }));
}

/** Weights kept under other features than these cannot be read. */
export function isReadable(features: readonly string[]): boolean {
  return features.length === FEATURES.length && features.every((name, at) => name === FEATURES[at]);
}

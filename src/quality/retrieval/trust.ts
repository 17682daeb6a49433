import { calibrate, chanceOf, featuresOf, type Label } from '../../modules/grounding/index.js';
import type { FoundPassage } from '../../modules/retrieval/index.js';
import { type Figure } from '../figure.js';
import { share } from '../interval.js';

/** A question with what was found for it. */
export interface Answered {
  /** Name of the document that answers; null when none does. */
  readonly wanted: string | null;
  readonly found: readonly FoundPassage[];
  /** Of the document of each that was found. */
  readonly names: readonly string[];
}

const FOLDS = 5;
const ALPHA = 0.05;
/** For the order alone, where no threshold may keep `ALPHA`. */
const ANY = 1;
const FALSE_ABSTENTION = 0.1;
/** Chosen a little below: what is not seen is lost a little oftener than what was. */
const CHOSEN_ABSTENTION = 0.095;
const COVERAGES = [0.2, 0.4, 0.6, 0.8, 1];

/** A label as it is judged by what the other folds taught. */
interface Foretold extends Label {
  readonly trust: number;
  readonly isAnswered: boolean;
  readonly isLetThrough: boolean;
}

/** Each question judged by a calibration that has not seen it: the curve of risk over coverage, and what a calibration keeps. */
export function trustFigures(set: string, asked: readonly Answered[] | null, declineAtLeast?: number): Figure[] {
  const labels = asked && foretold(asked.map(labelOf));
  const surest = labels?.toSorted((a, b) => b.trust - a.trust);
  const known = labels && labels.filter(({ inScope }) => inScope);
  const unknown = labels && labels.filter(({ inScope }) => !inScope);
  const figures = [
    ...COVERAGES.map((coverage) =>
      figure(
        `wrong among the surest ${coverage * 100} %, ${set}`,
        surest?.slice(0, Math.round(coverage * surest.length)),
        isWrong,
      ),
    ),
    figure(
      `wrong among the answered, calibrated at 5 %, ${set}`,
      labels?.filter(({ isAnswered }) => isAnswered),
      isWrong,
      { atMost: ALPHA },
    ),
    figure(`answered, calibrated at 5 %, ${set}`, labels, ({ isAnswered }) => isAnswered),
  ];
  if (unknown?.length === 0) return figures;
  return [
    ...figures,
    figure(
      `let through when known, calibrated at 10 % lost, ${set}`,
      known,
      ({ isLetThrough }) => isLetThrough,
      declineAtLeast === undefined ? undefined : { atLeast: 1 - FALSE_ABSTENTION },
    ),
    figure(
      `declined when not known, calibrated at 10 % lost, ${set}`,
      unknown,
      ({ isLetThrough }) => !isLetThrough,
      declineAtLeast === undefined ? undefined : { atLeast: declineAtLeast },
    ),
  ];
}

function foretold(labels: readonly Label[]): Foretold[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const others = labels.filter((_, at) => at % FOLDS !== fold);
    const calibration = calibrate(others, ALPHA);
    const fitted = calibrate(others, ANY);
    const trust = ({ features }: Label) => (fitted ? chanceOf(features, fitted.weights) : (features[0] ?? 0));
    const scope = ({ features }: Label) => (fitted ? chanceOf(features, fitted.scopeWeights) : (features[0] ?? 0));
    const least = leastOf(others.filter(({ inScope }) => inScope).map(scope));
    return labels
      .filter((_, at) => at % FOLDS === fold)
      .map((label) => ({
        ...label,
        trust: trust(label),
        isAnswered: calibration !== null && trust(label) >= calibration.threshold,
        isLetThrough: scope(label) >= least,
      }));
  }).flat();
}

function labelOf({ wanted, found, names }: Answered): Label {
  return {
    features: featuresOf(found),
    inScope: wanted !== null,
    right: wanted !== null && names[0] === wanted,
    intent: null,
  };
}

function isWrong({ right }: Label): boolean {
  return !right;
}

/** What all but `CHOSEN_ABSTENTION` of them reach. */
function leastOf(chances: readonly number[]): number {
  return chances.toSorted((a, b) => a - b)[Math.floor(CHOSEN_ABSTENTION * chances.length)] ?? 0;
}

function figure(
  name: string,
  cases: readonly Foretold[] | null | undefined,
  isTrue: (label: Foretold) => boolean,
  wanted?: Figure['wanted'],
): Figure {
  const goal = wanted && { wanted };
  return { name, share: cases ? share(cases.filter(isTrue).length, cases.length) : null, faults: [], ...goal };
}

import { calibrate, chanceOf, featuresOf, type Label } from '../../modules/grounding/index.js';
import type { FoundPassage } from '../../modules/retrieval/index.js';
import { type Figure } from '../figure.js';
import { share } from '../interval.js';

/** A question with what was found for it. */
export interface Answered {
  /** Title of the document that answers; null when none does. */
  readonly wanted: string | null;
  readonly found: readonly FoundPassage[];
}

const ALPHA = 0.05;
/** For the order alone, where no threshold may keep `ALPHA`. */
const ANY = 1;
const FALSE_ABSTENTION = 0.1;
const COVERAGES = [0.2, 0.4, 0.6, 0.8, 1];

/** Fitted on every other question, measured on those between: the curve of risk over coverage, and what a calibration keeps. */
export function trustFigures(set: string, asked: readonly Answered[] | null, declineAtLeast?: number): Figure[] {
  const labels = asked?.map(labelOf) ?? null;
  const fit = labels?.filter((_, at) => at % 2 === 0) ?? [];
  const rest = labels?.filter((_, at) => at % 2 === 1) ?? null;
  const calibration = labels && calibrate(fit, ALPHA);
  const fitted = labels && calibrate(fit, ANY);
  const ranked = rest && [...rest].sort((a, b) => trust(b) - trust(a));
  function trust({ features }: Label): number {
    return fitted ? chanceOf(features, fitted.weights) : (features[0] ?? 0);
  }
  const answered = calibration && rest ? rest.filter((each) => trust(each) >= calibration.threshold) : [];
  const figures = [
    ...COVERAGES.map((coverage) =>
      figure(
        `wrong among the surest ${coverage * 100} %, ${set}`,
        ranked?.slice(0, Math.round(coverage * ranked.length)),
        isWrong,
      ),
    ),
    figure(`wrong among the answered, calibrated at 5 %, ${set}`, rest && answered, isWrong, { atMost: ALPHA }),
    figure(`answered, calibrated at 5 %, ${set}`, rest, (each) => answered.includes(each)),
  ];
  if (labels && !labels.some(({ inScope }) => !inScope)) return figures;
  const least = leastOf(fit.filter(({ inScope }) => inScope).map(scope));
  function scope({ features }: Label): number {
    return fitted ? chanceOf(features, fitted.scopeWeights) : (features[0] ?? 0);
  }
  return [
    ...figures,
    figure(
      `let through when known, calibrated at 10 % lost, ${set}`,
      rest?.filter(({ inScope }) => inScope),
      (each) => scope(each) >= least,
    ),
    figure(
      `declined when not known, calibrated at 10 % lost, ${set}`,
      rest?.filter(({ inScope }) => !inScope),
      (each) => scope(each) < least,
      declineAtLeast === undefined ? undefined : { atLeast: declineAtLeast },
    ),
  ];
}

function labelOf({ wanted, found }: Answered): Label {
  return {
    features: featuresOf(found),
    inScope: wanted !== null,
    right: wanted !== null && found[0]?.title === wanted,
  };
}

function isWrong({ right }: Label): boolean {
  return !right;
}

/** What all but `FALSE_ABSTENTION` of them reach. */
function leastOf(chances: readonly number[]): number {
  return chances.toSorted((a, b) => a - b)[Math.floor(FALSE_ABSTENTION * chances.length)] ?? 0;
}

function figure(
  name: string,
  cases: readonly Label[] | null | undefined,
  isTrue: (label: Label) => boolean,
  wanted?: Figure['wanted'],
): Figure {
  const goal = wanted && { wanted };
  return { name, share: cases ? share(cases.filter(isTrue).length, cases.length) : null, faults: [], ...goal };
}

import type { Intent, Verdict } from '../../contracts/index.js';
import type { ProductRow } from '../product-master/index.js';
import type { FoundPassage } from '../retrieval/index.js';
import type { Calibration } from './calibration/calibration.js';
import { featuresOf } from './calibration/features.js';
import { chanceOf } from './calibration/logistic.js';
import { groundingScore, neededScore, type Thresholds } from './score.js';
import type { Courtesy, Doubtful, SettledProduct, Several, Understanding } from './understanding.js';

export type FailureReason =
  | 'speech_not_recognized'
  | 'moderation_rejected'
  | 'injection_detected'
  | 'no_passage'
  | 'weak_passage'
  | 'conflicting_passages'
  | 'out_of_scope'
  | 'product_not_found'
  | 'product_ambiguous'
  | 'unverifiable_answer'
  | 'generation_failed'
  | 'synthesis_failed'
  | 'search_failed'
  | 'timeout'
  | 'staff_requested'
  | 'cancelled';

export type Decision =
  | { kind: 'reject'; failureReason: 'moderation_rejected' | 'injection_detected' }
  | { kind: 'escalate' }
  | { kind: 'courtesy'; courtesy: Courtesy }
  | (Omit<SettledProduct, 'alsoKnowledge'> & { passages: FoundPassage[] })
  | Several
  | Doubtful
  | { kind: 'unknown'; code: string; nearest: readonly ProductRow[] }
  | { kind: 'knowledge'; passages: FoundPassage[]; score: number }
  /** The one passage is a curator's answer to this very question: it is said as it stands. */
  | { kind: 'taught'; passages: FoundPassage[]; score: number }
  | {
      kind: 'abstain';
      failureReason: 'no_passage' | 'weak_passage' | 'conflicting_passages' | 'out_of_scope' | 'search_failed';
      score: number;
    };

export interface DecisionGround {
  verdict: Verdict;
  understanding: Understanding;
  /** Null when the search failed. */
  passages: FoundPassage[] | null;
  thresholds: Thresholds;
  /** As the embedded moderator read the utterance; left out: not known. */
  intent?: Intent | null;
  /** Do these state different values for the same thing that is asked? Left out: nobody looks. */
  disagree?: (passages: readonly FoundPassage[]) => boolean;
}

/** May this be answered, and from what? Pure: the same ground gives the same decision. */
export function decide({ verdict, understanding, passages, thresholds, intent, disagree }: DecisionGround): Decision {
  if (!verdict.accepted) return rejection(verdict.reason === 'injection');
  switch (understanding.kind) {
    case 'staff':
      return { kind: 'escalate' };
    case 'courtesy':
    case 'several':
    case 'doubtful':
    case 'unknown':
      return understanding;
    case 'product': {
      const { alsoKnowledge, ...settled } = understanding;
      return {
        ...settled,
        passages: alsoKnowledge ? strong(ofDocuments(passages ?? []), thresholds, thresholds.answerable) : [],
      };
    }
    case 'knowledge':
      return (
        taughtAnswer(passages) ?? unlessTheyDisagree(decideFromPassages(passages, thresholds, intent ?? null), disagree)
      );
  }
}

export function rejection(isInjection: boolean): Decision {
  return { kind: 'reject', failureReason: isInjection ? 'injection_detected' : 'moderation_rejected' };
}

function taughtAnswer(passages: readonly FoundPassage[] | null): Decision | null {
  const [first] = passages ?? [];
  return first?.taught ? { kind: 'taught', passages: [first], score: first.taught.likeness } : null;
}

/** Beside what the master says nothing taught is said: a price of yesterday would stand next to that of today. */
function ofDocuments(passages: readonly FoundPassage[]): FoundPassage[] {
  return passages.filter(({ taught }) => !taught);
}

/** Whichever of the two values were said, half of the shop's own documents would call it wrong. */
function unlessTheyDisagree(decision: Decision, disagree: DecisionGround['disagree']): Decision {
  if (decision.kind !== 'knowledge' || !disagree?.(decision.passages)) return decision;
  return { kind: 'abstain', failureReason: 'conflicting_passages', score: decision.score };
}

function decideFromPassages(passages: FoundPassage[] | null, thresholds: Thresholds, intent: Intent | null): Decision {
  if (passages === null) return { kind: 'abstain', failureReason: 'search_failed', score: 0 };
  const best = passages[0];
  if (!best) return { kind: 'abstain', failureReason: 'no_passage', score: 0 };
  const score = Math.max(...passages.map((passage) => groundingScore(passage, thresholds)));
  if (thresholds.calibration) return decideCalibrated(passages, thresholds, thresholds.calibration, intent);
  const grounded = strong(passages, thresholds, thresholds.answerable);
  if (grounded.length > 0) return { kind: 'knowledge', passages: grounded, score };
  return { kind: 'abstain', failureReason: score < thresholds.inScope ? 'out_of_scope' : 'weak_passage', score };
}

/** The score is then the chance that the best passage answers. */
function decideCalibrated(
  passages: FoundPassage[],
  thresholds: Thresholds,
  calibration: Calibration,
  intent: Intent | null,
): Decision {
  const features = featuresOf(passages);
  const score = chanceOf(features, calibration.weights);
  if (chanceOf(features, calibration.scopeWeights) < calibration.inScope)
    return { kind: 'abstain', failureReason: 'out_of_scope', score };
  if (score < neededScore(thresholds, intent)) return { kind: 'abstain', failureReason: 'weak_passage', score };
  return { kind: 'knowledge', passages: strong(passages, thresholds, 0), score };
}

function strong(passages: readonly FoundPassage[], thresholds: Thresholds, atLeast: number): FoundPassage[] {
  const scored = passages.map((passage) => ({ passage, score: groundingScore(passage, thresholds) }));
  const least = Math.max(atLeast, NEAR_THE_BEST * Math.max(...scored.map(({ score }) => score)));
  return scored
    .filter(({ score }) => score >= least)
    .slice(0, MOST_PASSAGES)
    .map(({ passage }) => passage);
}

const MOST_PASSAGES = 4;
/** A passage that carries clearly less of the question than the best one answers another question. */
const NEAR_THE_BEST = 0.8;

import type { Decision, FailureReason } from '../../grounding/index.js';
import type { Outcome } from '../exchange/exchange.js';

/** How a decision ends when everything that it asks for works. */
export function outcomeOf(decision: Decision): { outcome: Outcome; failureReason: FailureReason | null } {
  switch (decision.kind) {
    case 'reject':
      return { outcome: 'rejected', failureReason: decision.failureReason };
    case 'escalate':
      return { outcome: 'escalated', failureReason: 'staff_requested' };
    case 'courtesy':
      return { outcome: decision.courtesy === 'anotherTry' ? 'clarified' : 'answered', failureReason: null };
    case 'product':
    case 'knowledge':
    case 'taught':
      return { outcome: 'answered', failureReason: null };
    case 'several':
      return { outcome: 'clarified', failureReason: null };
    case 'doubtful':
      return { outcome: 'clarified', failureReason: 'product_ambiguous' };
    case 'unknown':
      return { outcome: decision.nearest.length > 0 ? 'clarified' : 'abstained', failureReason: 'product_not_found' };
    case 'abstain':
      return { outcome: 'abstained', failureReason: decision.failureReason };
  }
}

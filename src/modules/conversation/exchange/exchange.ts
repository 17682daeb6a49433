import type { Locale } from '../../../contracts/index.js';
import type { ProviderAttempt } from '../../../platform/resilience/index.js';
import type { FailureReason } from '../../grounding/index.js';

export type Outcome = 'answered' | 'clarified' | 'abstained' | 'rejected' | 'escalated' | 'cancelled' | 'failed';

/** One utterance that is being answered. `attempt` fences its writes: who lost the lease writes nothing. */
export interface Exchange {
  taskId: string;
  conversationId: string;
  sessionId: string;
  terminalId: string;
  storeId: string;
  locale: Locale;
  utterance: string;
  /** Number of the candidate whose button was pressed. */
  pressed: string | null;
  /** Settled before the graph: nothing was understood, so there is nothing to answer. */
  failed: Extract<FailureReason, 'speech_not_recognized'> | null;
  receivedAt: Date;
  attempt: number;
  /** Durations of what happened before the commit, e.g. recognition. */
  earlierStages: Stage[];
  recognizer: string | null;
  /** Who was asked before the commit, e.g. to recognise the speech. */
  earlierAttempts: ProviderAttempt[];
}

/** Times in ms, from the receipt of the utterance. */
export interface Stage {
  step: string;
  startMs: number;
  durationMs: number;
  outcome: string;
}

export interface Segment {
  index: number;
  kind: 'hold' | 'answer';
  text: string;
  audio: Uint8Array | null;
  audioType: string | null;
  durationMs: number | null;
}

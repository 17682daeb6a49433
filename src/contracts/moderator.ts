import type { Locale } from './locale.js';
import type { UtteranceReading } from './utterance-reading.js';

export const REJECTION_REASONS = [
  'adult',
  'abuse',
  'politics',
  'defamation',
  'off_topic',
  'injection',
  'personal_data',
  'unspecified',
] as const;

export type RejectionReason = (typeof REJECTION_REASONS)[number];

export type Verdict =
  | { accepted: true }
  | {
      accepted: false;
      reason: RejectionReason;
      /** It stands, whatever another moderator says: a model that was talked round cannot accept what this rejected. */
      certain?: boolean;
    };

/** A verdict, and what was read of the utterance on the way where the moderator reads it. */
export type Judgement = Verdict & { reading?: UtteranceReading };

export interface ModerationRequest {
  locale: Locale;
  utterance: string;
}

export interface Moderator {
  readonly name: string;

  /** Decides before anything is generated. An answer that is neither yes nor no throws `ProviderError('malformed')`. */
  moderate(request: ModerationRequest, signal: AbortSignal): Promise<Judgement>;
}

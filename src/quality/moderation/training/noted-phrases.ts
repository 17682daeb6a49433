import type { Intent, Sentiment } from '../../../contracts/index.js';
import type { Phrases } from './fill.js';

/** How visitors of shops of every trade ask; `{x}` is one of the words of x. */
export interface IntentPhrases {
  readonly patterns: Readonly<Record<Intent, readonly string[]>>;
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** What visitors are pleased or angry about. A question about a fault is asked in no mood; a complaint is. */
export type MoodPhrases = Readonly<Record<Sentiment, Phrases>>;

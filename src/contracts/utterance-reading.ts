/** What an utterance is about, as far as a shop asks; `other` is everything else. */
export const INTENTS = [
  'stock',
  'price',
  'size',
  'hours',
  'location',
  'returns',
  'booking',
  'greeting',
  'thanks',
  'staff',
  'other',
] as const;
export type Intent = (typeof INTENTS)[number];

export const SENTIMENTS = ['positive', 'neutral', 'negative'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

/** Kept for those who look back at conversations; by intent it may be learnt how sure an answer has to be. */
export interface UtteranceReading {
  readonly intent: Intent;
  readonly sentiment: Sentiment;
}

import type { Intent, Sentiment } from '../../../../contracts/index.js';

/** What the gate rejects by. `harm`: help with a crime or with harm to anybody. */
export const HEADS = ['injection', 'abuse', 'harm'] as const;
export type Head = (typeof HEADS)[number];

/** What an utterance is about: every intent but the one that says that it is none of these. */
export const TOPICS = [
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
] as const satisfies readonly Exclude<Intent, 'other'>[];
export type Topic = (typeof TOPICS)[number];

/** In what mood it is said, where it is said in one. */
export const MOODS = ['positive', 'negative'] as const satisfies readonly Exclude<Sentiment, 'neutral'>[];
export type Mood = (typeof MOODS)[number];

/** What is told of an utterance, and rejects nothing. */
export const NOTES = [...TOPICS, ...MOODS] as const;
export type Note = (typeof NOTES)[number];

import type { Intent, UtteranceReading, Verdict } from '../../../contracts/index.js';
import { type NoteScores, TOPICS } from './linear/index.js';

/** The likeliest topic above this one is told, and none where no topic is. Log-odds. */
const TOPIC_FROM = -0.5;
/** A mood is told where it is plain: most of what is asked in a shop is asked in none. */
const MOOD_FROM = -0.5;

export function readingOf(notes: NoteScores, verdict: Verdict): UtteranceReading {
  let intent: Intent = 'other';
  let best = TOPIC_FROM;
  for (const topic of TOPICS) {
    if (notes[topic] <= best) continue;
    best = notes[topic];
    intent = topic;
  }
  if (!verdict.accepted && verdict.reason === 'abuse') return { intent, sentiment: 'negative' };
  const { positive, negative } = notes;
  const sentiment =
    Math.max(positive, negative) <= MOOD_FROM ? 'neutral' : positive > negative ? 'positive' : 'negative';
  return { intent, sentiment };
}

import { drawMs, SENTENCES, TOKENS_PER_SENTENCE, tokensPerSecond } from './draws.mjs';

const MEAN_POLL_MS = 500;

/** The soonest moments that the provider's draws allow, from the end of speech, in ms. */
export function limitsOf(seed, turn) {
  const recognize = drawMs(seed, 'recognize', turn);
  const gate = Math.max(drawMs(seed, 'moderate', turn), drawMs(seed, 'embed', turn));
  const toFirstToken = recognize + gate + drawMs(seed, 'firstToken', turn);
  const rate = tokensPerSecond(seed, turn);
  const written = (tokens) => ((tokens - 1) * 1000) / rate;
  const speak = drawMs(seed, 'speak', turn);
  return {
    recognize,
    /** Verdict awaited, speech by the sentence. */
    gated: toFirstToken + written(TOKENS_PER_SENTENCE) + speak,
    /** Two phases, speech of the whole, half a poll on average. */
    articles: toFirstToken + written(TOKENS_PER_SENTENCE * SENTENCES) + speak + MEAN_POLL_MS,
  };
}

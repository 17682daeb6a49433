import { createHash } from 'node:crypto';

/** What providers of this kind take today: medians in ms, and the spread of a lognormal. */
export const STAGES = {
  recognize: { medianMs: 800, sigma: 0.25 },
  moderate: { medianMs: 400, sigma: 0.35 },
  embed: { medianMs: 150, sigma: 0.3 },
  firstToken: { medianMs: 650, sigma: 0.35 },
  speak: { medianMs: 250, sigma: 0.25 },
};

export const TOKENS_PER_SENTENCE = 12;
export const SENTENCES = 5;
const TOKENS_PER_SECOND = 70;
const RATE_SPREAD = 0.15;

/** The same seed, stage and turn take the same time, whoever asks: common random numbers for all systems. */
export function drawMs(seed, stage, turn) {
  const { medianMs, sigma } = STAGES[stage];
  return medianMs * Math.exp(sigma * normal(seed, stage, turn));
}

export function tokensPerSecond(seed, turn) {
  return TOKENS_PER_SECOND * (1 + RATE_SPREAD * (2 * uniform(seed, 'rate', turn) - 1));
}

function normal(seed, stage, turn) {
  const radius = Math.sqrt(-2 * Math.log(1 - uniform(seed, `${stage} radius`, turn)));
  return radius * Math.cos(2 * Math.PI * uniform(seed, `${stage} angle`, turn));
}

function uniform(seed, stage, turn) {
  return createHash('sha256').update(`${seed}/${stage}/${turn}`).digest().readUInt32LE() / 2 ** 32;
}

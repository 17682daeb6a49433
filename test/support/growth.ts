import { expect } from '@jest/globals';

/** Ten times the text may take ten times as long, and a busy machine makes it three times that; quadratic is a hundred. */
const MOST_GROWTH = 30;
/** Below this the clock and the collector measure themselves. */
const LEAST_MS = 2;

/** Expects that `read` takes for `longest` characters of `unit` no more than their share of what a tenth of them takes. */
export async function expectLinear(unit: string, longest: number, read: (text: string) => unknown): Promise<void> {
  const longMs = await leastMs(() => read(textOf(unit, longest)));
  if (longMs < LEAST_MS * MOST_GROWTH) return;
  const shortMs = await leastMs(() => read(textOf(unit, longest / 10)));
  expect(longMs).toBeLessThan(MOST_GROWTH * Math.max(shortMs, LEAST_MS));
}

function textOf(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

/** Of this process alone, so that other work on the machine does not count; the best of three. */
async function leastMs(work: () => unknown): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < 3; run += 1) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

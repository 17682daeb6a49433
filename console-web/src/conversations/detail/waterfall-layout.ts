export interface TimedStep {
  step: string;
  startMs: number;
  durationMs: number;
  outcome: string;
}

/** In percent of the whole. */
export interface Extent {
  left: number;
  width: number;
}

export interface Bar extends Extent, TimedStep {}

export interface Gap extends Extent {
  startMs: number;
  durationMs: number;
}

export interface Waterfall {
  wholeMs: number;
  /** As they began. */
  bars: Bar[];
  /** When no step was under way. */
  gaps: Gap[];
  /** Round times for the scale, in ms. */
  ticks: number[];
}

/** Shorter ones are how exactly steps are measured. */
const LEAST_GAP_MS = 2;
const MOST_TICKS = 4;

/** `atLeastMs`: what else has to have a place on the scale, such as the first sound. */
export function layOut(steps: readonly TimedStep[], answeredMs: number | null, atLeastMs = 0): Waterfall {
  const ends = steps.map(({ startMs, durationMs }) => startMs + durationMs);
  const answered = answeredMs ?? Math.max(0, ...ends);
  const wholeMs = Math.max(1, answered, atLeastMs, ...ends);
  const extent = (startMs: number, durationMs: number): Extent => ({
    left: (startMs / wholeMs) * 100,
    width: (durationMs / wholeMs) * 100,
  });
  const inOrder = steps.toSorted((a, b) => a.startMs - b.startMs || b.durationMs - a.durationMs);
  return {
    wholeMs,
    bars: inOrder.map((step) => ({ ...step, ...extent(step.startMs, step.durationMs) })),
    gaps: gapsBetween(inOrder, answered).map((gap) => ({ ...gap, ...extent(gap.startMs, gap.durationMs) })),
    ticks: ticksOf(wholeMs),
  };
}

function gapsBetween(inOrder: readonly TimedStep[], answeredMs: number): { startMs: number; durationMs: number }[] {
  const gaps: { startMs: number; durationMs: number }[] = [];
  let coveredTo = 0;
  for (const { startMs, durationMs } of [...inOrder, { startMs: answeredMs, durationMs: 0 }]) {
    if (startMs - coveredTo >= LEAST_GAP_MS) gaps.push({ startMs: coveredTo, durationMs: startMs - coveredTo });
    coveredTo = Math.max(coveredTo, startMs + durationMs);
  }
  return gaps;
}

/** 1, 2 or 5 times a power of ten apart. */
function ticksOf(wholeMs: number): number[] {
  const power = 10 ** Math.floor(Math.log10(wholeMs / MOST_TICKS));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => wholeMs / size <= MOST_TICKS) ?? wholeMs;
  return Array.from({ length: Math.floor(wholeMs / step) + 1 }, (_, at) => at * step);
}

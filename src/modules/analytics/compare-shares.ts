/** So many of so many. */
export interface Share {
  of: number;
  count: number;
}

export interface Comparison {
  /** How many standard errors the later share lies above the earlier one; null when too little is known. */
  z: number | null;
  isAlarm: boolean;
}

export const TEST_NAME = 'two-proportion z-test, one-sided';
/** One look at thirty measures raises a false alarm in less than one of a hundred cases. */
export const ALARM_Z = 3.5;
/** With fewer the normal distribution that the test rests on does not hold. */
const FEWEST_CONVERSATIONS = 50;
const FEWEST_CASES = 5;

/** Whether what is bad became more frequent. */
export function compareShares(before: Share, now: Share): Comparison {
  if (Math.min(before.of, now.of) < FEWEST_CONVERSATIONS || now.count < FEWEST_CASES)
    return { z: null, isAlarm: false };
  const pooled = (before.count + now.count) / (before.of + now.of);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / before.of + 1 / now.of));
  if (error === 0) return { z: 0, isAlarm: false };
  const z = (now.count / now.of - before.count / before.of) / error;
  return { z, isAlarm: z >= ALARM_Z };
}

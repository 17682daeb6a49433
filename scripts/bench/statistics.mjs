const RESAMPLES = 1_000;

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  return low + (sorted[Math.ceil(at)] - low) * (at - Math.floor(at));
}

export const median = (values) => quantile(values, 0.5);

/** A figure of a sample with its bootstrap 95 % interval. */
export function estimate(sample, figure, chance) {
  const figures = Array.from({ length: RESAMPLES }, () =>
    figure(Array.from(sample, () => sample[chance.below(sample.length)])),
  );
  return { value: figure(sample), low: quantile(figures, 0.025), high: quantile(figures, 0.975), n: sample.length };
}

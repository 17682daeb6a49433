const LOBES = 8;
const MOST_PHASES = 512;

/**
 * The same sound at another rate, by a windowed sinc: what lies above half of the lower rate is removed instead of
 * being folded into the speech.
 */
export function resample(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to || samples.length === 0) return samples;
  const reach = Math.ceil(LOBES * Math.max(1, from / to));
  const phases = Math.min(MOST_PHASES, to / greatestCommonDivisor(from, to));
  const kernels = Array.from({ length: phases + 1 }, (_, phase) =>
    kernel(phase / phases, reach, Math.min(1, to / from)),
  );
  const result = new Float32Array(Math.max(1, Math.round((samples.length * to) / from)));
  for (let index = 0; index < result.length; index++) {
    const centre = (index * from) / to;
    const before = Math.floor(centre);
    const weights = kernels[Math.round((centre - before) * phases)] ?? new Float32Array(0);
    const start = before - reach + 1;
    let sum = 0;
    for (let tap = 0; tap < weights.length; tap++) sum += (weights[tap] ?? 0) * (samples[start + tap] ?? 0);
    result[index] = sum;
  }
  return result;
}

/** 16-bit samples of a sound between -1 and 1. */
export function toInt16(samples: Float32Array): Int16Array {
  const whole = new Int16Array(samples.length);
  for (let index = 0; index < whole.length; index++)
    whole[index] = Math.max(-0x8000, Math.min(0x7fff, Math.round((samples[index] ?? 0) * 0x8000)));
  return whole;
}

/** Weights of the samples around a point that lies `fraction` after one of them; they add up to one. */
function kernel(fraction: number, reach: number, cutoff: number): Float32Array {
  const weights = Float32Array.from({ length: 2 * reach }, (_, tap) => {
    const distance = tap - reach + 1 - fraction;
    return sinc(distance * cutoff) * (0.5 + 0.5 * Math.cos((Math.PI * distance) / reach));
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function greatestCommonDivisor(first: number, second: number): number {
  return second === 0 ? first : greatestCommonDivisor(second, first % second);
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

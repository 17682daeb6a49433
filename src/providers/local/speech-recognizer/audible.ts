const RATE = 16_000;
const FRAME = RATE / 50;
const PADDING_FRAMES = 10;
/** Seconds before the first and after the last sound that `makeAudible` leaves. */
export const PADDING_SECONDS = PADDING_FRAMES / 50;
const LONGEST_FRAMES = 15 * 50;
const SPEECH_LEVEL = 3000;
/** Share of the loudest frames by which the voice is measured. */
const VOICED = 0.25;
/** A frame below this part of the voice's level is a pause. */
const PAUSE = 0.06;
const NOISE_MEMORY = 0.9;

/**
 * Prepares 16 kHz speech for the acoustic model: pauses around it cut to the same length, brought to one loudness, and
 * with a floor of low noise, given as a part of the voice's level. The model learnt rooms and microphones; perfect silence between sounds misleads it.
 */
export function makeAudible(samples: Int16Array, floor: number): Int16Array {
  const levels = frameLevels(samples);
  const loud = [...levels].sort((a, b) => b - a).slice(0, Math.max(1, Math.floor(levels.length * VOICED)));
  const voice = Math.sqrt(loud.reduce((sum, level) => sum + level * level, 0) / Math.max(1, loud.length));
  if (voice === 0) return new Int16Array(0);
  const first = levels.findIndex((level) => level > voice * PAUSE);
  const last = Math.min(
    levels.findLastIndex((level) => level > voice * PAUSE),
    first + LONGEST_FRAMES,
  );
  const start = (first - PADDING_FRAMES) * FRAME;
  const result = new Int16Array((last - first + 1 + 2 * PADDING_FRAMES) * FRAME);
  const gain = SPEECH_LEVEL / voice;
  const random = noiseSource();
  let noise = 0;
  for (let index = 0; index < result.length; index++) {
    noise = NOISE_MEMORY * noise + Math.sqrt(1 - NOISE_MEMORY ** 2) * random();
    const sound = (samples[start + index] ?? 0) * gain + noise * floor * SPEECH_LEVEL;
    result[index] = Math.max(-0x8000, Math.min(0x7fff, Math.round(sound)));
  }
  return result;
}

function frameLevels(samples: Int16Array): number[] {
  const levels: number[] = [];
  for (let start = 0; start < samples.length; start += FRAME) {
    const frame = samples.subarray(start, start + FRAME);
    levels.push(Math.sqrt(frame.reduce((sum, sample) => sum + sample * sample, 0) / frame.length));
  }
  return levels;
}

/** About normal numbers, the same for each utterance: the same recording is always heard alike. */
function noiseSource(): () => number {
  let state = 1;
  const uniform = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x7fff_ffff;
  };
  return () => (uniform() + uniform() + uniform() + uniform() - 2) * Math.sqrt(3);
}

/** Of samples between -1 and 1. */
export interface Loudness {
  rms: number;
  /** Samples at the limit of what the microphone can give: the words are distorted. */
  clipped: boolean;
}

const LIMIT = 0.985;
/** A lone peak is a knock; speech that is too loud clips again and again. */
const CLIPPED_SAMPLES = 8;

export function loudnessOf(samples: Float32Array): Loudness {
  let squares = 0;
  let atLimit = 0;
  for (const sample of samples) {
    squares += sample * sample;
    if (Math.abs(sample) >= LIMIT) atLimit += 1;
  }
  return { rms: Math.sqrt(squares / samples.length), clipped: atLimit >= CLIPPED_SAMPLES };
}

const QUIET = 0.012;
const LOUD = 0.4;

export type LevelVerdict = 'waiting' | 'quiet' | 'good' | 'loud';

/** What to tell a visitor of the loudest that was heard lately. */
export function judgeLevel({ rms, clipped }: Loudness, before: LevelVerdict): LevelVerdict {
  if (clipped || rms > LOUD) return 'loud';
  if (rms > QUIET * 2) return 'good';
  if (rms > QUIET) return 'quiet';
  return before === 'waiting' ? 'waiting' : 'good';
}

/** From 0 to 1, as tall as a bar is drawn. */
export function heightOf(rms: number): number {
  return Math.min(1, Math.sqrt(rms / LOUD));
}

const NOTHING = 0.0002;
const SILENT_AFTER_MS = 2500;

/** A microphone that is switched off or broken gives less than the quietest room. True once that is sure. */
export function createSilenceWatch(): (rms: number, durationMs: number) => boolean {
  let silentMs = 0;
  return (rms, durationMs) => {
    silentMs = rms < NOTHING ? silentMs + durationMs : -Infinity;
    return silentMs >= SILENT_AFTER_MS;
  };
}

const FRAME = 320;
const NEEDED_FRAMES = 5;
/** Below this nobody is heard over a microphone, whatever the room: about -50 dB of full scale. */
const QUIETEST_SPEECH = 100;
/** Speech rises and falls; a fan or a hum stays within this ratio of its own median. */
const LIVELINESS = 1.8;

/**
 * False for silence and for even noise, so that no recogniser is asked to find words in them. Takes 16 kHz mono.
 * Speech has frames of 20 ms that stand out from the quiet ones; a fan, a hum and a dead line have none.
 */
export function holdsSound(samples: Int16Array): boolean {
  const levels = frameLevels(samples).sort((a, b) => a - b);
  const quiet = levels[Math.floor(levels.length * 0.1)] ?? 0;
  const loud = levels.at(-NEEDED_FRAMES) ?? 0;
  return loud >= QUIETEST_SPEECH && loud >= quiet * LIVELINESS;
}

/** Root mean square of each frame around its own mean, so that a constant offset is no sound. */
function frameLevels(samples: Int16Array): number[] {
  const levels: number[] = [];
  for (let start = 0; start + FRAME <= samples.length; start += FRAME) {
    let sum = 0;
    let squares = 0;
    for (let index = start; index < start + FRAME; index++) {
      const sample = samples[index] ?? 0;
      sum += sample;
      squares += sample * sample;
    }
    levels.push(Math.sqrt(Math.max(0, squares / FRAME - (sum / FRAME) ** 2)));
  }
  return levels;
}

import { audioTypeOf } from './audio-type.js';
import { readWavSound } from './read-wav-sound.js';
import { LONGEST_MS, SHORTEST_MS, type SoundReading } from './sound.js';

/** What a visitor's recording is, by its bytes alone. Work for a thread: a full minute takes tenths of a second. */
export async function readSound(bytes: Uint8Array): Promise<SoundReading> {
  const type = audioTypeOf(bytes);
  if (!type) return { fault: 'unsupported' };
  if (type === 'audio/wav') return readWavSound(bytes);
  const { readContainer } = await import('./read-container.js');
  const contained = await readContainer(bytes, LONGEST_MS).catch(() => undefined);
  if (!contained || contained.durationMs < SHORTEST_MS) return { fault: 'malformed' };
  return contained.durationMs > LONGEST_MS ? { fault: 'too_long' } : { sound: { type, ...contained } };
}

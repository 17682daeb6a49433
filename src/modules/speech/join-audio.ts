import type { SpeechAudio } from '../../contracts/index.js';
import { readWav, samplesOf, writeWav } from '../../platform/sound/index.js';

/**
 * One complete playable file of all clips in order. WAV clips take the rate of the first; MP3 frames simply follow each
 * other. Throws a `TypeError` for no clip and for clips of different types: the caller has to speak the whole again.
 */
export function joinAudio(clips: readonly SpeechAudio[]): SpeechAudio {
  const [first, ...others] = clips;
  if (!first) throw new TypeError('There is no clip to join');
  if (others.length === 0) return first;
  if (others.some((clip) => clip.type !== first.type)) throw new TypeError('Clips of different types cannot be joined');
  if (first.type === 'audio/mpeg') {
    const audio = Buffer.concat(clips.map((clip, index) => (index === 0 ? clip.audio : withoutId3(clip.audio))));
    return { audio, type: first.type, durationMs: clips.reduce((sum, clip) => sum + clip.durationMs, 0) };
  }
  const wavs = clips.map((clip) => readWav(clip.audio));
  const rate = wavs[0]?.rate ?? 0;
  return writeWav(
    wavs.map((wav) => samplesOf(wav, rate)),
    rate,
  );
}

/** A tag in the middle of a stream makes some players stop. */
function withoutId3(mp3: Uint8Array): Uint8Array {
  const [i, d, three, , , , a = 0, b = 0, c = 0, e = 0] = mp3;
  if (i !== 0x49 || d !== 0x44 || three !== 0x33) return mp3;
  const length = 10 + ((a & 0x7f) << 21) + ((b & 0x7f) << 14) + ((c & 0x7f) << 7) + (e & 0x7f);
  return length < mp3.length ? mp3.subarray(length) : mp3;
}

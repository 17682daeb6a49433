import { writeFile } from 'node:fs/promises';

import { monoOf, readWav, toInt16, writeWav } from '../../src/platform/sound/index.js';
import { recordWords } from '../support/record-words.js';

const SILENCE_BEFORE_S = 0.4;

/** Writes what the fake microphone hears: the words between silences. */
export async function writeSpokenQuestion(path: string, words: string, silenceAfterSeconds = 3): Promise<void> {
  const wav = readWav(await recordWords(words));
  const silence = (seconds: number) => new Int16Array(Math.round(seconds * wav.rate));
  const sounds = [silence(SILENCE_BEFORE_S), toInt16(monoOf(wav)), silence(silenceAfterSeconds)];
  await writeFile(path, writeWav(sounds, wav.rate).audio);
}

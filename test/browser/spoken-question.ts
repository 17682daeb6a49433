import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

import { readWav, tone, wavFile } from './wav-file.js';

const SILENCE_BEFORE_S = 0.4;
const SILENCE_AFTER_S = 3;

/** Writes what the fake microphone hears: the words where this machine has a voice, else a tone, between silences. */
export function writeSpokenQuestion(path: string, words: string): void {
  const { samples, sampleRate } = speak(path, words) ?? { samples: tone(330, 1.5), sampleRate: 16_000 };
  const before = Math.round(SILENCE_BEFORE_S * sampleRate);
  const padded = new Int16Array(before + samples.length + SILENCE_AFTER_S * sampleRate);
  padded.set(samples, before);
  writeFileSync(path, wavFile(padded, sampleRate));
}

function speak(path: string, words: string): { samples: Int16Array; sampleRate: number } | null {
  try {
    execFileSync('espeak-ng', ['-v', 'en-us', '-w', path, words], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return readWav(readFileSync(path));
}

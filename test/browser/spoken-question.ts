import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

import { readWav, tone, wavFile } from './wav-file.js';

const SILENCE_BEFORE_S = 0.4;

/** Writes what the fake microphone hears: the words where this machine has a voice, else a tone, between silences. */
export function writeSpokenQuestion(path: string, words: string, silenceAfterSeconds = 3): void {
  const { samples, sampleRate } = speak(path, words) ?? { samples: tone(330, 1.5), sampleRate: 16_000 };
  const before = Math.round(SILENCE_BEFORE_S * sampleRate);
  const padded = new Int16Array(before + samples.length + silenceAfterSeconds * sampleRate);
  padded.set(samples, before);
  writeFileSync(path, wavFile(padded, sampleRate));
}

/** Whether this machine can speak at all. */
export function hasVoice(): boolean {
  return spawnSync('espeak-ng', ['--version']).status === 0;
}

function speak(path: string, words: string): { samples: Int16Array; sampleRate: number } | null {
  try {
    execFileSync('espeak-ng', ['-v', 'en-us', '-w', path, words], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return readWav(readFileSync(path));
}

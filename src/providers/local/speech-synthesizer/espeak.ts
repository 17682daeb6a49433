import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';

import { joinSamples, type Samples, samplesOfWav } from './wav-samples.js';

type Locale = 'ja' | 'en';

/** Makes sound of text that its voice can read. */
export type Espeak = (locale: Locale, text: string, signal: AbortSignal) => Promise<Samples>;

/** Places of the system's own program; looked up by path so that nothing of the environment is needed. */
const PROGRAMS = ['/usr/bin/espeak-ng', '/usr/local/bin/espeak-ng', '/opt/homebrew/bin/espeak-ng'];
const VOICES: Readonly<Record<Locale, string>> = { ja: 'ja', en: 'en-us' };
const WORDS_PER_MINUTE: Readonly<Record<Locale, number>> = { ja: 160, en: 155 };

/** The system's program if there is one, else the same program as WebAssembly. */
export async function openEspeak(): Promise<Espeak> {
  for (const program of PROGRAMS) {
    const isThere = await access(program, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return (locale, text, signal) => runProgram(program, locale, text, signal);
  }
  return openWebAssembly();
}

function runProgram(program: string, locale: Locale, text: string, signal: AbortSignal): Promise<Samples> {
  const options = ['-v', VOICES[locale], '-s', String(WORDS_PER_MINUTE[locale]), '-b', '1', '--stdin', '--stdout'];
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: {},
      signal,
      killSignal: 'SIGKILL',
    });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.stdin.on('error', reject);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(samplesOfWav(Buffer.concat(pieces)));
      else reject(new Error(`espeak-ng ended with ${code}`));
    });
    child.stdin.end(text);
  });
}

interface EspeakWorker {
  samplerate: number;
  set_voice(name: string): number;
  set_rate(wordsPerMinute: number): number;
  synthesize(text: string, onPiece: (piece: ArrayBuffer | Int16Array) => void): void;
}

export async function openWebAssembly(): Promise<Espeak> {
  const name: string = '@echogarden/espeak-ng-emscripten';
  const { default: load } = (await import(name)) as {
    default: () => Promise<{ eSpeakNGWorker: new () => EspeakWorker }>;
  };
  const engine = new (await load()).eSpeakNGWorker();
  return async (locale, text) => {
    engine.set_voice(VOICES[locale]);
    engine.set_rate(WORDS_PER_MINUTE[locale]);
    const pieces: Int16Array[] = [];
    engine.synthesize(text, (piece) => {
      // The engine reuses its memory for the next piece.
      pieces.push(piece instanceof Int16Array ? piece.slice() : new Int16Array(piece.slice(0)));
    });
    return { rate: engine.samplerate, samples: joinSamples(pieces) };
  };
}

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import kuromoji from 'kuromoji';

import { type Espeak, openEspeak } from './espeak.js';
import { type Morpheme, readAsKana, spellOut } from './kana-reading.js';
import type { SpeechReply, SpeechRequest } from './speech-protocol.js';
import { wavOf } from './wav-samples.js';

/** Square brackets would switch espeak-ng to its phoneme notation. */
const PHONEME_MARKS = /[[\]]/g;

type Analysis = (text: string) => readonly Morpheme[];

let espeak: Promise<Espeak> | undefined;
let analysis: Promise<Analysis> | undefined;
const running = new Map<number, AbortController>();

process.on('message', (request: SpeechRequest) => {
  if (request.kind === 'cancel') running.get(request.id)?.abort();
  else void answer(request);
});
// The parent is gone, however it went.
process.on('disconnect', () => process.exit(0));

async function answer(request: Exclude<SpeechRequest, { kind: 'cancel' }>): Promise<void> {
  const control = new AbortController();
  running.set(request.id, control);
  try {
    const speak = await (espeak ??= openEspeak());
    const analyse = request.locale === 'ja' ? await (analysis ??= openAnalysis()) : undefined;
    const readable = analyse ? readAsKana(analyse(spellOut(request.text))) : request.text;
    if (request.kind === 'warm') return reply({ id: request.id, kind: 'ready' });
    control.signal.throwIfAborted();
    const samples = await speak(request.locale, readable.replace(PHONEME_MARKS, ' '), control.signal);
    const { audio, durationMs } = wavOf(samples);
    reply({ id: request.id, kind: 'spoken', audio, durationMs });
  } catch {
    reply({ id: request.id, kind: 'failed' });
  } finally {
    running.delete(request.id);
  }
}

function openAnalysis(): Promise<Analysis> {
  const dicPath = join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict');
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath }).build((error, tokenizer) => {
      if (error) reject(error);
      else resolve((text) => tokenizer.tokenize(text));
    });
  });
}

function reply(message: SpeechReply): void {
  if (process.connected) process.send?.(message);
}

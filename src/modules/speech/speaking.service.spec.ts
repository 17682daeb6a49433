import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';

import type { SpeechAudio, SpeechSynthesizer } from '../../contracts/index.js';
import { SpeakingService } from './speaking.service.js';
import { SpokenPhraseRepository } from './spoken-phrase.repository.js';

const AUDIO: SpeechAudio = { audio: Buffer.from('sound'), type: 'audio/wav', durationMs: 700 };
const PHRASES = ['One.', 'Two.', 'Three.'].map((text) => ({ locale: 'en' as const, text, spoken: text }));

afterEach(() => {
  jest.restoreAllMocks();
});

describe('a voice that stops while fixed sentences are made', () => {
  it('keeps the one in hand before the database goes, begins no other, and complains of nothing', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const made = Promise.withResolvers<SpeechAudio>();
    const { kept, repository } = databaseThatGoes();
    const voice = voiceThat(() => made.promise);
    const service = new SpeakingService([voice], repository);
    const keeping = service.keepFixed(PHRASES);
    const stopped = service.onModuleDestroy().then(() => repository.close());
    made.resolve(AUDIO);
    await Promise.all([keeping, stopped]);
    expect(kept).toEqual(['One.']);
    expect(warn).not.toHaveBeenCalled();
  });

  it('does not wait for a voice that hangs', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const { kept, repository } = databaseThatGoes();
    const voice = voiceThat(
      (signal) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    );
    const service = new SpeakingService([voice], repository);
    const keeping = service.keepFixed(PHRASES);
    await new Promise((resolve) => setImmediate(resolve));
    await service.onModuleDestroy();
    repository.close();
    await keeping;
    expect(kept).toEqual([]);
    expect(warn).not.toHaveBeenCalled();
  });
});

function voiceThat(speak: (signal: AbortSignal) => Promise<SpeechAudio>): SpeechSynthesizer {
  return { name: 'voice', locales: ['en'], synthesize: (_request, signal) => speak(signal) };
}

function databaseThatGoes() {
  const kept: string[] = [];
  let isOpen = true;
  const orGone = (work: () => void): Promise<undefined> =>
    new Promise((resolve, reject) => {
      if (!isOpen) return reject(new Error('the database is closed'));
      work();
      resolve(undefined);
    });
  const repository = Object.assign(Object.create(SpokenPhraseRepository.prototype) as SpokenPhraseRepository, {
    find: () => orGone(() => undefined),
    keep: (_synthesizer: string, _locale: string, text: string) => orGone(() => kept.push(text)),
    close: () => (isOpen = false),
  });
  return { kept, repository };
}

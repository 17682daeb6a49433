import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import {
  type Locale,
  ProviderError,
  type SpeechAudio,
  type SpeechSynthesizer,
  type SynthesisRequest,
} from '../../contracts/index.js';
import { SpeakingService } from './speaking.service.js';
import { SpokenPhraseRepository } from './spoken-phrase.repository.js';

const never = new AbortController().signal;
const sorry = { locale: 'en', text: 'Sorry.', spoken: 'Sorry.' } as const;
let database: TestDatabase;
let phrases: SpokenPhraseRepository;

class ScriptedSynthesizer implements SpeechSynthesizer {
  isDown = false;
  said: string[] = [];
  constructor(
    readonly name: string,
    readonly locales: readonly Locale[] = ['ja', 'en'],
  ) {}

  synthesize({ spoken }: SynthesisRequest): Promise<SpeechAudio> {
    if (this.isDown) return Promise.reject(new ProviderError(this.name, 'unreachable'));
    this.said.push(spoken);
    return Promise.resolve({ audio: Buffer.from(`${this.name}: ${spoken}`), type: 'audio/wav', durationMs: 700 });
  }
}

beforeAll(async () => {
  database = await openTestDatabase();
  phrases = new SpokenPhraseRepository(database.dataSource);
}, 120_000);
afterAll(() => database.close());
beforeEach(() => database.dataSource.query('DELETE FROM spoken_phrases'));

const textOf = (speech: SpeechAudio | null): string => (speech ? Buffer.from(speech.audio).toString() : 'nothing');

describe('SpeakingService', () => {
  it('makes a fixed sentence once, for this process and the next', async () => {
    const voice = new ScriptedSynthesizer('voice');
    const service = new SpeakingService([voice], phrases);
    await Promise.all([service.speakFixed('en', 'Sorry.', 'Sorry.'), service.keepFixed([sorry])]);
    const next = await new SpeakingService([voice], phrases).speakFixed('en', 'Sorry.', 'Sorry.');
    expect(voice.said).toEqual(['Sorry.']);
    expect(next).toMatchObject({ type: 'audio/wav', durationMs: 700 });
    expect(textOf(next)).toBe('voice: Sorry.');
  });

  it('speaks kept sentences while the voice is down', async () => {
    const voice = new ScriptedSynthesizer('voice');
    await new SpeakingService([voice], phrases).keepFixed([sorry]);
    voice.isDown = true;
    const other = new ScriptedSynthesizer('other');
    const speech = await new SpeakingService([voice, other], phrases).speakFixed('en', 'Sorry.', 'Sorry.');
    expect(textOf(speech)).toBe('voice: Sorry.');
    expect(other.said).toEqual([]);
  });

  it('keeps the sentences of each voice apart', async () => {
    await new SpeakingService([new ScriptedSynthesizer('voice')], phrases).keepFixed([sorry]);
    const other = await new SpeakingService([new ScriptedSynthesizer('other')], phrases).speakFixed(
      'en',
      'Sorry.',
      'Sorry.',
    );
    expect(textOf(other)).toBe('other: Sorry.');
  });

  it('lets the next voice stand in for one that fails', async () => {
    const voice = new ScriptedSynthesizer('voice');
    voice.isDown = true;
    const service = new SpeakingService([voice, new ScriptedSynthesizer('other')], phrases);
    expect(textOf(await service.speak(sorry, never))).toBe('other: Sorry.');
    expect(textOf(await service.speakFixed('en', 'Sorry.', 'Sorry.'))).toBe('other: Sorry.');
  });

  it('tries a fixed sentence again after a failure', async () => {
    const voice = new ScriptedSynthesizer('voice');
    const service = new SpeakingService([voice], phrases);
    voice.isDown = true;
    expect(await service.speakFixed('en', 'Sorry.', 'Sorry.')).toBeNull();
    voice.isDown = false;
    expect(textOf(await service.speakFixed('en', 'Sorry.', 'Sorry.'))).toBe('voice: Sorry.');
  });

  it('is silent in a language that no voice speaks', async () => {
    const service = new SpeakingService([new ScriptedSynthesizer('voice', ['en'])], phrases);
    expect([service.canSpeak('en'), service.canSpeak('ja')]).toEqual([true, false]);
    expect(await service.speak({ locale: 'ja', text: 'はい。', spoken: 'はい。' }, never)).toBeNull();
    expect(await service.speakFixed('ja', 'はい。', 'はい。')).toBeNull();
  });

  it('throws the fault when every voice failed', async () => {
    const voice = new ScriptedSynthesizer('voice');
    voice.isDown = true;
    await expect(new SpeakingService([voice], phrases).speak(sorry, never)).rejects.toMatchObject({
      fault: 'unreachable',
    });
  });
});

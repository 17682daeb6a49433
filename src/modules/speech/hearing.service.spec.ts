import { afterAll, describe, expect, it } from '@jest/globals';

import { mp3Of } from '../../../test/servers/sound.js';
import { contained, SILENT_PACKET, syllables } from '../../../test/support/contained-sound.js';
import { ProviderError, type Recognition, type SpeechRecognizer, type Utterance } from '../../contracts/index.js';
import { writeWav } from '../../platform/sound/index.js';
import { HearingService } from './hearing.service.js';
import { SoundReader } from './sound-reading/sound-reader.js';

const spoken = writeWav(
  [Int16Array.from({ length: 16_000 }, (_, i) => 8000 * Math.max(0, Math.sin(i / 640)) * Math.sin(i / 14))],
  16_000,
).audio;
const silence = writeWav([new Int16Array(16_000)], 16_000).audio;
const mp3 = mp3Of(1000);
const sounds = new SoundReader();
const never = new AbortController().signal;

class ScriptedRecognizer implements SpeechRecognizer {
  readonly heard: Utterance[] = [];
  constructor(
    readonly name: string,
    private readonly answer: Recognition | Error,
    readonly locales: SpeechRecognizer['locales'] = ['ja', 'en'],
    readonly decodes = false,
  ) {}

  recognize(utterance: Utterance): Promise<Recognition> {
    this.heard.push(utterance);
    return this.answer instanceof Error ? Promise.reject(this.answer) : Promise.resolve(this.answer);
  }
}

const hear = (recognizers: SpeechRecognizer[], bytes: Uint8Array = spoken, signal = never) =>
  new HearingService(recognizers, sounds).recognize({ bytes, locale: 'en', vocabulary: ['Norvik'] }, signal);

describe('HearingService', () => {
  afterAll(() => sounds.onApplicationShutdown());

  it('gives the words of the first recogniser, which gets samples and vocabulary', async () => {
    const first = new ScriptedRecognizer('first', { text: ' have you got four ' });
    await expect(hear([first])).resolves.toEqual({ text: 'have you got four', recognizer: 'first' });
    expect(first.heard[0]).toMatchObject({ type: 'audio/wav', vocabulary: ['Norvik'] });
    expect(first.heard[0]?.pcm16k).toHaveLength(16_000);
  });

  it('asks the next recogniser when one fails', async () => {
    const failing = new ScriptedRecognizer('failing', new ProviderError('failing', 'timeout'));
    await expect(hear([failing, new ScriptedRecognizer('next', { text: 'yes' })])).resolves.toEqual({
      text: 'yes',
      recognizer: 'next',
    });
  });

  it('says that nothing was recognised when every recogniser fails', async () => {
    const failing = new ScriptedRecognizer('failing', new ProviderError('failing', 'timeout'));
    await expect(hear([failing])).resolves.toEqual({
      text: '',
      recognizer: 'failing',
      failed: 'speech_not_recognized',
    });
  });

  it('asks nobody about silence', async () => {
    const recognizer = new ScriptedRecognizer('first', { text: 'Thank you for watching' });
    await expect(hear([recognizer], silence)).resolves.toMatchObject({ text: '', failed: 'speech_not_recognized' });
    expect(recognizer.heard).toHaveLength(0);
  });

  it('believes no invention, and does not go on asking until somebody makes one up', async () => {
    const inventing = new ScriptedRecognizer('inventing', { text: 'Thank you for watching!' });
    const next = new ScriptedRecognizer('next', { text: 'hello' });
    await expect(hear([inventing, next])).resolves.toMatchObject({ text: '', failed: 'speech_not_recognized' });
    expect(next.heard).toHaveLength(0);
  });

  it('decodes Opus for those who cannot, and shows it to nobody when nothing is said', async () => {
    const local = new ScriptedRecognizer('local', { text: 'yes' });
    await expect(hear([local], await contained('live webm', syllables(1)))).resolves.toMatchObject({ text: 'yes' });
    expect(local.heard[0]).toMatchObject({ type: 'audio/webm' });
    expect(local.heard[0]?.pcm16k).toHaveLength(16_000);

    const remote = new ScriptedRecognizer('remote', { text: 'Thank you.' }, ['en'], true);
    const silent = await contained('ogg', Array<Uint8Array>(100).fill(SILENT_PACKET));
    await expect(hear([remote], silent)).resolves.toMatchObject({ text: '', recognizer: 'none' });
    expect(remote.heard).toHaveLength(0);
  });

  it('gives a codec that is not decoded here only to those who decode by themselves', async () => {
    const local = new ScriptedRecognizer('local', { text: 'never' });
    const remote = new ScriptedRecognizer('remote', { text: 'yes' }, ['en'], true);
    await expect(hear([local, remote], mp3)).resolves.toEqual({ text: 'yes', recognizer: 'remote' });
    expect(local.heard).toHaveLength(0);
  });

  it('refuses a codec that nobody here can decode', async () => {
    const local = new ScriptedRecognizer('local', { text: 'never' });
    await expect(hear([local], mp3)).rejects.toMatchObject({ kind: 'unsupported', code: 'audio_unsupported' });
  });

  it('stops asking when the deadline has passed', async () => {
    const next = new ScriptedRecognizer('next', { text: 'late' });
    await expect(hear([next], spoken, AbortSignal.abort())).resolves.toMatchObject({ failed: 'speech_not_recognized' });
    expect(next.heard).toHaveLength(0);
  });

  it('can hear the languages of its recognisers and no others', () => {
    const service = new HearingService([new ScriptedRecognizer('first', { text: '' }, ['en'])], sounds);
    expect([service.canHear('en'), service.canHear('ja')]).toEqual([true, false]);
    expect(new HearingService([], sounds).canHear('en')).toBe(false);
  });

  it('throws the fault of a file that is no recording', async () => {
    await expect(hear([], Buffer.from('text that is no sound'))).rejects.toMatchObject({ code: 'audio_unsupported' });
  });
});

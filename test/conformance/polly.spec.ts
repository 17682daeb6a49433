import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import type { SpeechSynthesizer, SynthesisRequest } from '../../src/contracts/index.js';
import { polly } from '../../src/providers/polly/index.js';
import { PollyServer } from '../servers/polly-server.js';
import { readWavFile } from '../servers/sound.js';
import { useAwsAccount } from '../support/aws-account.js';
import { never } from './cancellation.js';
import { speechSynthesizerContract } from './speech-synthesizer.contract.js';
import { once, wireContract } from './wire.contract.js';

let server: PollyServer;

useAwsAccount();
beforeAll(async () => {
  server = await PollyServer.start();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.reset();
});

async function synthesizer(voices = ''): Promise<SpeechSynthesizer> {
  const make = polly.speechSynthesizers?.['polly'];
  if (!make) throw new Error('polly is not offered');
  const setting = (name: string) => (name === 'AWS_ENDPOINT_URL_POLLY' ? server.origin : undefined);
  return make(voices, { setting, dataDir: '/nowhere' });
}

const said = (spoken: string, changes: Partial<SynthesisRequest> = {}): SynthesisRequest => ({
  locale: 'en',
  text: spoken,
  spoken,
  ...changes,
});
const say = async (spoken: string, changes: Partial<SynthesisRequest> = {}) =>
  (await synthesizer()).synthesize(said(spoken, changes), never());

const shared = once(() => synthesizer());

speechSynthesizerContract('polly', () => synthesizer());
wireContract({
  title: 'speech synthesizer polly',
  server: () => server,
  call: async (signal) => (await shared()).synthesize(said('Winter tires.'), signal),
  answer: 'body',
});

describe('polly speech synthesizer', () => {
  it('asks for raw samples of a neural voice, signed', async () => {
    await say('twelve yen', { text: '12 yen' });
    expect(server.last.path).toBe('/v1/speech');
    expect(server.last.headers.authorization).toMatch(/\/eu-central-1\/polly\/aws4_request/);
    expect(server.last.body).toEqual({
      Engine: 'neural',
      VoiceId: 'Joanna',
      TextType: 'ssml',
      Text: '<speak>twelve yen</speak>',
      OutputFormat: 'pcm',
      SampleRate: '16000',
    });
  });

  it('speaks each language with its own voice, one that is named or its first', async () => {
    const voice = await synthesizer('Ruth');
    expect(voice.name).toBe('polly:Kazuha,Ruth');
    for (const [locale, expected] of [
      ['ja', 'Kazuha'],
      ['en', 'Ruth'],
    ] as const) {
      await voice.synthesize(said('a', { locale }), never());
      expect(server.last.body['VoiceId']).toBe(expected);
    }
    expect((await synthesizer('Joanna,Tomoko')).name).toBe('polly:Tomoko,Joanna');
  });

  it.each([
    ['Mizuki', 'no neural voice "Mizuki"'],
    ['Ruth,Joanna', 'one voice for each language'],
  ])('refuses to start with %s', async (voices, reason) => {
    await expect(synthesizer(voices)).rejects.toThrow(reason);
  });

  it('lets nothing of a text become markup', async () => {
    await say('A < B & "C" </speak><break time="10s"/> \u0007\u{1F6DE} \ud800');
    expect(server.last.body['Text']).toBe(
      '<speak>A &lt; B &amp; "C" &lt;/speak&gt;&lt;break time="10s"/&gt;  \u{1F6DE} \ufffd</speak>',
    );
  });

  it('has mixed codes read sign by sign', async () => {
    await say('It is HY-2256-A1, for VIPs.');
    expect(server.last.body['Text']).toBe(
      '<speak>It is <sub alias="H Y, 2 2 5 6, A 1">HY-2256-A1</sub>, for VIPs.</speak>',
    );
  });

  it('says it plainly, once, where Polly finds a fault in the markup', async () => {
    server.refusesSsml = true;
    const { audio } = await say('AB-1 & more');
    expect(readWavFile(audio).loudest).toBeGreaterThan(500);
    expect(server.requests.map(({ body }) => [body['TextType'], body['Text']])).toEqual([
      ['ssml', '<speak><sub alias="A B, 1">AB-1</sub> &amp; more</speak>'],
      ['text', 'AB-1 & more'],
    ]);
  });

  it('says in several requests, as one sound, what is too long for one', async () => {
    const sentence = 'A long sentence with words in it, and again words. ';
    const { durationMs, audio } = await say(sentence.repeat(150));
    expect(server.requests.length).toBeGreaterThan(2);
    for (const { body } of server.requests) expect(body['Text']).toMatch(/^<speak>A long.*words\. <\/speak>$/);
    expect(durationMs).toBeCloseTo(150 * sentence.length * 10 + server.requests.length * 100, -2);
    expect(readWavFile(audio).durationMs).toBeCloseTo(durationMs, 0);
  });

  it('says plainly what would be too long with its markup', async () => {
    await say('&'.repeat(2000));
    expect(server.last.body['TextType']).toBe('text');
    expect(server.requests).toHaveLength(1);
  });

  it('does not take half a sample for a whole sound', async () => {
    server.forever = { kind: 'unfinished-stream' };
    await expect(say('Hello.')).rejects.toMatchObject({ fault: 'malformed' });
  });
});

import { gzipSync } from 'node:zlib';

import { mp3Of } from '../servers/sound.js';
import { expectCivil, expectProblem } from '../support/problem.js';
import type { RunningKiosk } from '../support/running-kiosk.js';
import { openDemoShop, type RunningShop } from '../support/running-shop.js';
import { OPENING_MS } from '../support/timing.js';
import { recordSyllables } from '../support/wav.js';

let shop: RunningShop;
let kiosk: RunningKiosk;

beforeAll(async () => {
  shop = await openDemoShop();
  kiosk = await shop.enter('harbor en');
}, OPENING_MS);

afterAll(() => shop?.remove());

afterEach(async () => {
  expect((await kiosk.request('GET', '/health/ready')).status).toBe(200);
});

const ascii = (text: string) => Buffer.from(text, 'latin1');
const sendAudio = (bytes: Uint8Array, type = 'audio/wav') =>
  kiosk.request('POST', '/api/conversation', bytes, { 'content-type': type });
const sendJson = (raw: string, type = 'application/json') =>
  kiosk.request('POST', '/api/conversation', ascii(raw), { 'content-type': type });
const HUGE = 0xffff_fff0;

describe('audio', () => {
  it.each([
    ['of no byte [MEDIA-01]', Buffer.alloc(0)],
    ['of one byte', Buffer.alloc(1)],
    ['that is a PNG [MEDIA-02]', ascii('\x89PNG\r\n\x1a\n'.padEnd(2_000, '\0'))],
    ['that is HTML [MEDIA-02]', ascii('<html><script>alert(1)</script></html>'.repeat(50))],
    ['that is a program [MEDIA-02]', ascii('MZ\x90\0'.padEnd(4_000, '\0'))],
    ['that is a ZIP', ascii('PK\x03\x04'.padEnd(4_000, '\0'))],
    ['of no channel [MEDIA-03]', recordSyllables(500, { 22: 0 })],
    ['of no sample rate [MEDIA-03]', recordSyllables(500, { 24: 0 })],
    ['of four billion samples a second [MEDIA-03]', recordSyllables(500, { 24: HUGE })],
    ['of no bits [MEDIA-03]', recordSyllables(500, { 34: 0 })],
    ['of an unknown coding', recordSyllables(500, { 20: 0x55aa })],
    ['of more than 60 s', recordSyllables(61_000)],
    ['of a cut MP3 [MEDIA-04]', ascii('ID3\x04\0\0\0\0\0\x05'.padEnd(15, '\0') + '\xff\xfb\x90\0'.padEnd(300, '\0'))],
    ['of a cut Ogg [MEDIA-04]', ascii('OggS\0\x02'.padEnd(300, '\0'))],
    ['of a cut WebM [MEDIA-04]', ascii('\x1a\x45\xdf\xa3'.padEnd(300, '\0'))],
    ['of a cut M4A [MEDIA-04]', ascii('\0\0\0\x20ftypM4A '.padEnd(300, '\0'))],
    ['of a codec that is not decoded here', mp3Of(1_000)],
  ])('%s is refused', async (_kind, bytes) => {
    await expectProblem(await sendAudio(bytes), 400, 413, 415, 422);
  });

  it.each([
    ['that claims four gigabytes [MEDIA-03]', recordSyllables(500, { 4: HUGE, 40: HUGE })],
    ['that was cut off [MEDIA-04]', recordSyllables(2_000).subarray(0, 20_001)],
    ['of a header alone', recordSyllables(0)],
    ['that was cut in its header', recordSyllables(500).subarray(0, 30)],
  ])('%s is refused, or asked for again', async (_kind, bytes) => {
    await expectCivil(kiosk, await sendAudio(bytes));
  });

  it('of more than 10 MB is refused, raw and in a form', async () => {
    const bytes = Buffer.alloc(10 * 1024 * 1024 + 1);
    const form = new FormData();
    form.set('audio', new Blob([bytes]), 'a.wav');
    const count = 'SELECT count(*) FROM conversations';
    const before = await shop.rows(count);
    for (const send of [() => sendAudio(bytes), () => sendForm(form)]) {
      // The refusal may come while the client is still sending, and then some clients see a closed connection alone.
      const response = await send().catch((error: unknown) => expect(String(error)).toContain('fetch failed'));
      if (response) await expectProblem(response, 413);
    }
    expect(await shop.rows(count)).toEqual(before);
  });

  it('that is silent is asked for again', async () => {
    const response = await sendAudio(recordSyllables(1_500).map((byte, at) => (at < 44 ? byte : 0)));
    const { taskId, transcript } = (await response.json()) as { taskId: string; transcript: string };
    expect(transcript).toBe('');
    const answer = await kiosk.completed(taskId);
    expect(answer).toMatchObject({ outcome: 'failed', failureReason: 'speech_not_recognized' });
    expect(answer.audio).not.toBeNull();
  });

  it.each([1, 2, 3])('with changed bytes is refused or answered (round %i) [MEDIA-16]', async (round) => {
    const bytes = Buffer.from(recordSyllables(300));
    for (let change = 0; change < 12; change += 1) bytes[(round * 7 + change * change * 5) % 60] = change * 21 + round;
    await expectCivil(kiosk, await sendAudio(bytes));
  });
});

async function sendForm(form: FormData, query = ''): Promise<Response> {
  const encoded = new Response(form);
  const body = new Uint8Array(await encoded.arrayBuffer());
  return kiosk.request('POST', `/api/conversation${query}`, body, {
    'content-type': encoded.headers.get('content-type') ?? '',
  });
}

describe('a form', () => {
  const tone = () => new Blob([new Uint8Array(recordSyllables(400))], { type: 'audio/wav' });
  const formOf = (...fields: [string, string | Blob, string?][]) => {
    const form = new FormData();
    for (const [name, value, file] of fields) {
      if (typeof value === 'string') form.append(name, value);
      else form.append(name, value, file);
    }
    return form;
  };

  it.each([
    ['without audio', () => formOf(['locale', 'en'])],
    ['with a field that is not known', () => formOf(['audio', tone(), 'a.wav'], ['volume', '11'])],
    ['with text for audio', () => formOf(['audio', 'hello'])],
    ['with two recordings', () => formOf(['audio', tone(), 'a.wav'], ['audio', tone(), 'b.wav'])],
    ['with a language that is not spoken here', () => formOf(['audio', tone(), 'a.wav'], ['locale', 'xx'])],
    ['with too many fields', () => formOf(...Array.from({ length: 50 }, (): [string, string] => ['locale', 'en']))],
  ])('%s is refused', async (_kind, form) => {
    await expectProblem(await sendForm(form()), 400, 413, 415, 422);
  });

  it.each(['a"b.wav', 'a\r\nX: y.wav', '‮vaw.exe', 'あ'.repeat(300), '../../../etc/passwd'])(
    'whose file is named %j is taken for what it holds [MEDIA-12]',
    async (name) => {
      await expectCivil(kiosk, await sendForm(formOf(['audio', tone(), name])));
    },
  );

  it('that is cut in the middle is refused', async () => {
    const cut = ascii('--b\r\nContent-Disposition: form-data; name="audio"; filename="a.wav"\r\n\r\nRIFF');
    await expectProblem(
      await kiosk.request('POST', '/api/conversation', cut, { 'content-type': 'multipart/form-data; boundary=b' }),
    );
  });
});

describe('JSON', () => {
  it.each([
    ['cut [HTTP-01]', '{"text":'],
    ['null [HTTP-02]', 'null'],
    ['an array [HTTP-02]', '[]'],
    ['a scalar [HTTP-02]', '"hello"'],
    ['nothing', ''],
    ['empty', '{}'],
    ['text of nothing', '{"text":""}'],
    ['text of blanks', '{"text":" \\n\\t　 "}'],
    ['text that is a number', '{"text":5}'],
    ['text and a field that is not known', '{"text":"hi","volume":11}'],
    ['both text and a product', '{"text":"hi","productNumber":"1"}'],
    ['a language that is not spoken here', '{"text":"hi","locale":"fr"}'],
    ['NUL [HTTP-08]', '{"text":"a\\u0000b"}'],
    ['a lone surrogate', '{"text":"a\\ud800b"}'],
    ['a lone surrogate in a product number', '{"productNumber":"\\udc00"}'],
    ['a prototype [HTTP-11]', '{"text":"hi","__proto__":{"locale":"ja"}}'],
    ['a constructor [HTTP-11]', '{"text":"hi","constructor":{"prototype":{"x":1}}}'],
    ['text of 10,001 characters', JSON.stringify({ text: 'a'.repeat(10_001) })],
    ['nested a thousand deep', '{"text":'.repeat(1_000) + '1' + '}'.repeat(1_000)],
  ])('that is %s is refused', async (_kind, raw) => {
    await expectProblem(await sendJson(raw), 400);
  });

  it('of 200 KB is refused [HTTP-04]', async () => {
    await expectProblem(await sendJson(JSON.stringify({ text: 'a'.repeat(200_000) })), 413);
  });

  it.each(['text/plain', 'application/xml', 'application/json; charset=foo', 'video/mp4', ''])(
    'sent as "%s" is refused [HTTP-07]',
    async (type) => {
      await expectProblem(await sendJson('{"text":"hi"}', type), 400, 415);
    },
  );

  it.each(['gzip', 'compress', 'br'])('packed by %s is refused unread [HTTP-05] [HTTP-06]', async (encoding) => {
    const bomb = gzipSync(Buffer.alloc(5_000_000, ' '));
    const response = await kiosk.request('POST', '/api/conversation', bomb, {
      'content-type': 'application/json',
      'content-encoding': encoding,
    });
    await expectProblem(response, 415);
  });

  it.each(['locale=en&locale=ja', 'locale=fr'])('with ?%s is refused [HTTP-12]', async (query) => {
    await expectProblem(await kiosk.request('POST', `/api/conversation?${query}`, { text: 'hi' }), 400);
  });
});

describe('text', () => {
  const filled = (piece: string) => piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000);

  it.each([
    ['letters', filled('a')],
    ['blanks between letters', `a${' '.repeat(9_998)}b`],
    ['figures [HTTP-27]', filled('1234567890')],
    ['sizes [HTTP-27]', filled('225/60R15 ')],
    ['slashes [HTTP-27]', filled('1/')],
    ['kanji numerals [HTTP-27]', filled('二百二十五')],
    ['kana [HTTP-27]', filled('にひゃくにじゅうご')],
    ['number words [HTTP-27]', filled('two hundred twenty five ')],
    ['marks [HTTP-27]', filled('!?.。、')],
    ['emoji', filled('🛞🚗')],
    ['joined emoji', filled('👩‍👩‍👧‍👦')],
    ['combining marks', `a${filled('\u0301').slice(1)}`],
    ['right to left', filled('مرحبا ')],
    ['Thai', filled('สวัสดี')],
    ['full width', filled('２２５／６０Ｒ１５')],
    ['invisible characters', filled('\u200b\u2060') + ''],
    ['controls', filled('\u0001\u0007')],
    ['quotation marks', filled(`'"\``)],
    ['percent signs', filled('%s%27;--')],
  ])('of 10,000 characters of %s is refused or answered', async (_kind, text) => {
    await expectCivil(kiosk, await kiosk.request('POST', '/api/conversation', { text }));
    await kiosk.endSession();
  });

  it.each(['🛞', '0', '225', '65', '？', 'R', '１', '-', '\\', '{{text}}', '${1}', "'; DROP TABLE products; --"])(
    'of "%s" alone is answered',
    async (text) => {
      for (const locale of ['en', 'ja']) {
        const response = await kiosk.request('POST', '/api/conversation', { text, locale });
        expect(response.status).toBe(202);
        await expectCivil(kiosk, response);
      }
    },
  );

  it('as a product number that nobody has is said to be unknown', async () => {
    const answer = await kiosk.press("NOPE'-1");
    expect(answer).toMatchObject({ outcome: 'abstained', failureReason: 'product_not_found', product: null });
  });
});

it.each([
  ['POST', 'rating', {}],
  ['POST', 'rating', { helpful: 'yes' }],
  ['POST', 'rating', { helpful: true, stars: 5 }],
  ['POST', 'rating', []],
  ['PUT', 'heard', {}],
  ['PUT', 'heard', { afterMs: -1 }],
  ['PUT', 'heard', { afterMs: 60_001 }],
  ['PUT', 'heard', { afterMs: 12.5 }],
  ['PUT', 'heard', { afterMs: '900' }],
])('%s %s of %j is refused', async (method, path, body) => {
  const { taskId } = await kiosk.submit({ text: 'Hello' });
  await expectProblem(await kiosk.request(method, `/api/conversation/${taskId}/${path}`, body), 400);
});

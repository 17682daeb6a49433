import type { Locale } from '../../src/contracts/index.js';
import type { ProviderServer, ReceivedRequest } from '../servers/provider-server.js';
import { AwsShop, type Heard, isEmbedding, isGeneration, isVerdict, SENTENCE_MS } from '../support/aws-shop.js';
import { amountsIn, demoMaster, expectFiguresOf } from '../support/demo-master.js';
import type { Recorded } from '../support/spoken-lines.js';
import { eventually, OPENING_MS } from '../support/timing.js';

const DEADLINE_MS = 12_000;
/** A busy machine is late with everything. */
const GRACE_MS = 2_000;

const LINES = {
  en: {
    several: { pronounced: 'do you have two oh five fifty five r sixteen', written: 'Do you have 205/55R16?' },
    choice: { pronounced: 'the silver pine eco, please', written: 'The Silver Pine Eco, please.' },
    price: { pronounced: 'how much is it', written: 'How much is it?' },
    stock: { pronounced: 'have you got four', written: 'Have you got four?' },
    repair: { pronounced: 'how much is a puncture repair', written: 'How much is a puncture repair?' },
    size: { pronounced: 'do you have two twenty five sixty r fifteen tires', written: 'Do you have 225/60R15 tires?' },
    zone: {
      pronounced: 'where in the tread can a puncture be repaired',
      written: 'Where in the tread can a puncture be repaired?',
    },
  },
  ja: {
    several: { pronounced: '205の55のR16はありますか。', written: '205/55R16はありますか？' },
    choice: { pronounced: 'シルバーパインのエコをください。', written: 'シルバーパインのエコをください。' },
    price: { pronounced: 'それはいくらですか。', written: 'それはいくらですか？' },
    stock: { pronounced: '4本ありますか。', written: '4本ありますか？' },
    repair: { pronounced: 'パンク修理はいくらですか。', written: 'パンク修理はいくらですか？' },
  },
} as const;

/** What the model writes of a puncture repair is what the documents of the demo shop say of it. */
const REPAIR_COSTS = 2_200;
const SENTENCES: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'Of course. ',
    'A puncture repair costs 2,200 yen per tire. ',
    'It takes 30 minutes. ',
    'Please ask the staff. ',
  ],
  ja: [
    '承知しました。',
    'パンク修理の料金は1本2,200円、時間は30分です。',
    'パンク修理にご予約は要りません。',
    'スタッフにお声がけください。',
  ],
};
const WRITTEN = { en: SENTENCES.en.join('').trim(), ja: SENTENCES.ja.join('') };

let aws: AwsShop;
let english: Record<keyof typeof LINES.en, Recorded>;
let japanese: Record<keyof typeof LINES.ja, Recorded>;
let master: Awaited<ReturnType<typeof demoMaster>>;

beforeAll(async () => {
  master = await demoMaster('harbor');
  aws = await AwsShop.open(DEADLINE_MS);
  english = await aws.recordings.record(LINES.en, 'en');
  japanese = await aws.recordings.record(LINES.ja, 'ja');
}, OPENING_MS);

afterAll(() => aws?.remove());

beforeEach(async () => {
  await aws.reset();
  aws.writes(SENTENCES.en);
});

function expectSpokenInTime({ answer, askedAt, firstAudioAt }: Heard): void {
  expect(firstAudioAt - askedAt).toBeLessThan(DEADLINE_MS + GRACE_MS);
  expect(answer.processTimeMs).toBeLessThan(DEADLINE_MS + GRACE_MS);
  for (const segment of answer.segments)
    expect(segment).toMatchObject({ audioType: 'audio/wav', audio: expect.any(String) });
}

describe.each([
  { language: 'English', locale: 'en', lines: () => english, voice: 'Ruth', yes: /^Yes/ },
  { language: 'Japanese', locale: 'ja', lines: () => japanese, voice: 'Takumi', yes: /^はい/ },
] as const)('a visitor who speaks $language', ({ locale, lines, voice, yes }) => {
  it('is asked which one, hears its price and its stock, and the model before its last word', async () => {
    aws.writes(SENTENCES[locale]);
    const several = await aws.say(lines().several);
    expect(several.transcript).toBe(LINES[locale].several.written);
    expect(several.answer).toMatchObject({ outcome: 'clarified', product: null, resolved: { size: '205/55R16' } });

    const choice = await aws.say(lines().choice);
    const price = await aws.say(lines().price);
    const stock = await aws.say(lines().stock);
    for (const { answer } of [choice, price, stock]) expect(answer.product?.productNumber).toBe('SE-2055516-E1');
    expect(amountsIn(price.answer.answer)).toEqual([master.get('SE-2055516-E1')?.price]);
    expect(stock.answer.answer).toMatch(yes);
    for (const { answer } of [several, price, stock]) expectFiguresOf(master, answer);

    const repair = await aws.say(lines().repair);
    expect(repair.answer.answer).toBe(WRITTEN[locale]);
    // The last word came a moment before its end.
    const lastWordAt = (aws.servers.bedrock.requests.findLast(isGeneration)?.endedAt ?? 0) - SENTENCE_MS;
    expect(repair.firstAudioAt).toBeLessThan(lastWordAt);

    for (const turn of [several, choice, price, stock, repair]) expectSpokenInTime(turn);
    expect(new Set(aws.servers.polly.requests.map(({ body }) => body['VoiceId']))).toEqual(new Set([voice]));
  });
});

it('shows no picture that the model does not find helpful, and serves none itself', async () => {
  aws.servers.bedrock.script.pauseMs = 20;
  expect((await aws.say(english.zone)).answer.media).toEqual([]);
  const page = await aws.kiosks.en.request('GET', '/');
  const pictures = `img-src 'self' data: blob: ${aws.servers.s3.origin}`;
  expect(page.headers.get('content-security-policy')).toContain(pictures);
  expect((await aws.kiosks.en.request('GET', '/media/documents/a.png?expires=1&signature=a')).status).toBe(404);
});

describe('a provider that is killed in the middle of its answer', () => {
  /** Waits until a request is being answered, then cuts its like off, as if what answers it were killed. */
  async function kill(server: ProviderServer, isMeant: (request: ReceivedRequest) => boolean, afterMs: number) {
    await underWay(server, isMeant);
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    expect(server.requests.find(isMeant)?.endedAt).toBeUndefined();
    server.cutOff(isMeant);
  }

  async function underWay(server: ProviderServer, isMeant: (request: ReceivedRequest) => boolean) {
    await eventually(async () => {
      expect(server.requests.some(isMeant)).toBe(true);
    });
  }

  /** Every figure is the master's, of the one product that was asked for. */
  function expectTrueOfSize({ answer }: Heard): void {
    expect(answer).toMatchObject({ outcome: 'answered', product: { productNumber: 'HY-2256015-A1' } });
    expectFiguresOf(master, answer);
  }

  /** Every amount is what the documents say. */
  function expectTrueOfRepair({ answer }: Heard): void {
    expect(answer.outcome).toBe('answered');
    for (const amount of amountsIn(answer.answer)) expect(amount).toBe(REPAIR_COSTS);
  }

  const isAny = () => true;

  /** The embedded recogniser is asked again when a busy machine left it no time, as a visitor is told to. */
  async function sayUntilHeard(line: Recorded, kill?: () => Promise<unknown>): Promise<Heard> {
    let heard = await aws.say(line, kill);
    for (let tries = 1; tries < 4 && heard.answer.failureReason === 'speech_not_recognized'; tries += 1) {
      expectSpokenInTime(heard);
      expect(heard.answer.answer).toContain('Could you say that again?');
      heard = await aws.say(line);
    }
    return heard;
  }

  it('the recogniser: the embedded one hears', async () => {
    aws.servers.whisper.script.pauseMs = 500;
    const heard = await sayUntilHeard(english.size, () => kill(aws.servers.whisper, isAny, 200));
    expectSpokenInTime(heard);
    expectTrueOfSize(heard);
  });

  it('the recogniser, where none is embedded: the visitor is asked to say it again', async () => {
    aws.servers.whisper.script.pauseMs = 500;
    const heard = await aws.say(japanese.price, () => kill(aws.servers.whisper, isAny, 200));
    expectSpokenInTime(heard);
    expect(heard.answer).toMatchObject({ failureReason: 'speech_not_recognized' });
    expect(heard.answer.answer).toContain('もう一度');
  });

  it('moderation: the rules decide', async () => {
    aws.servers.bedrock.script.pauseMs = 150;
    const heard = await aws.say(english.size, () => kill(aws.servers.bedrock, isVerdict, 200));
    expectSpokenInTime(heard);
    expectTrueOfSize(heard);
    expect(await aws.asked(heard, 'moderation')).toEqual(['rules answered', 'bedrock failed']);
  });

  it('the language model, before a sentence was whole: the documents speak', async () => {
    aws.writes(['Please', ' ask', ' the', ' staff', '.']);
    const heard = await aws.say(english.repair, () => kill(aws.servers.bedrock, isGeneration, 2 * SENTENCE_MS));
    expectSpokenInTime(heard);
    expectTrueOfRepair(heard);
    expect(amountsIn(heard.answer.answer)).toContain(REPAIR_COSTS);
    expect(heard.answer.answer).not.toContain('Please');
  });

  it('the language model, after a sentence was heard: what was said stands', async () => {
    const heard = await aws.say(english.repair, () => kill(aws.servers.bedrock, isGeneration, 3.5 * SENTENCE_MS));
    expectSpokenInTime(heard);
    expectTrueOfRepair(heard);
    expect(heard.answer.answer).toMatch(/^Of course\./);
    expect(WRITTEN.en.startsWith(heard.answer.answer)).toBe(true);
    expect(heard.answer.answer).not.toBe(WRITTEN.en);
  });

  it('embeddings: the words of the question find it', async () => {
    aws.servers.bedrock.script.pauseMs = (body) => ('texts' in body ? 500 : 20);
    const heard = await aws.say(english.repair, () => kill(aws.servers.bedrock, isEmbedding, 200));
    expectSpokenInTime(heard);
    expect(heard.answer.answer).toBe(WRITTEN.en);
    expect(await aws.asked(heard, 'embedding')).toEqual(['bedrock failed']);
  });

  it('the voice: the embedded one says all of it', async () => {
    aws.servers.polly.pauseMs = 200;
    const heard = await aws.say(english.size, () => kill(aws.servers.polly, isAny, 500));
    expectSpokenInTime(heard);
    expectTrueOfSize(heard);
    expect(await aws.asked(heard, 'synthesis')).toEqual(expect.arrayContaining(['polly failed', 'local answered']));
  });

  it('the bucket, with a picture on its way: the answer is whole, and pictures are signed for as before', async () => {
    const { s3, bedrock } = aws.servers;
    const { pauseMs } = bedrock.script;
    aws.writes(SENTENCES.en, '1');
    bedrock.script.pauseMs = 20;
    const url = (await aws.say(english.zone)).answer.media[0]?.url ?? '';
    expect(url).toMatch(new RegExp(`^${s3.origin}/shop-media/documents/.*X-Amz-Signature=`));
    s3.objects.set(new URL(url).pathname, { content: Buffer.alloc(100_000), type: 'image/svg+xml' });
    s3.pauseMs = 2_000;
    bedrock.script.pauseMs = pauseMs;
    bedrock.requests.length = 0;

    const heard = await aws.say(english.repair, async () => {
      await underWay(bedrock, isGeneration);
      const picture = fetch(url).then((response) => response.arrayBuffer());
      await Promise.all([expect(picture).rejects.toThrow(), kill(s3, isAny, 300)]);
      expect(bedrock.requests.find(isGeneration)?.endedAt).toBeUndefined();
    });
    expectSpokenInTime(heard);
    expect(heard.answer.answer).toBe(WRITTEN.en);
    bedrock.script.pauseMs = 20;
    expect((await aws.say(english.zone)).answer.media[0]?.url).toContain(new URL(url).pathname);
  });

  it('all of them at once: the house itself hears, decides, finds and speaks', async () => {
    aws.servers.bedrock.script.pauseMs = 150;
    const heard = await aws.say(english.size, async () => {
      await kill(aws.servers.bedrock, isVerdict, 200);
      await aws.stopServers();
    });
    expectSpokenInTime(heard);
    expectTrueOfSize(heard);
    const next = await sayUntilHeard(english.price);
    expectSpokenInTime(next);
    expectTrueOfSize(next);
  });
});

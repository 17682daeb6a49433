import { readFile } from 'node:fs/promises';

import { someNumber, someText } from '../support/matching.js';
import type { RunningKiosk } from '../support/running-kiosk.js';
import { openDemoShop, type RunningShop } from '../support/running-shop.js';
import { OPENING_MS } from '../support/timing.js';

let shop: RunningShop;
let english: RunningKiosk;
let japanese: RunningKiosk;

beforeAll(async () => {
  shop = await openDemoShop();
  english = await shop.enter('harbor en');
  japanese = await shop.enter('harbor ja');
}, OPENING_MS);

afterAll(() => shop?.remove());

describe.each([
  {
    language: 'English',
    visitor: () => english,
    settled: 'Do you have 225/60R15?',
    several: 'do you have 205/55R16',
    byWords: 'The Silver Pine Eco, please',
    price: 'How much is it?',
    four: 'have you got four?',
    seventeen: 'have you got seventeen?',
    winter: 'and the winter one?',
    part: 'Do you have a 205 55 tire?',
    ofPart: 'the 16 one',
    unknown: 'Do you have 225/80R14?',
    none: /do not carry 225\/80R14/,
    yes: /^Yes/,
    no: /^No/,
    yen: (amount: string) => `${amount} yen`,
  },
  {
    language: 'Japanese',
    visitor: () => japanese,
    settled: '225の60のR15はありますか',
    several: '205/55R16はありますか',
    byWords: 'シルバーパインのエコをください',
    price: 'それはいくら？',
    four: '4本ありますか',
    seventeen: '17本ありますか',
    winter: '冬用のは？',
    part: '205の55はありますか',
    ofPart: '16の方',
    unknown: '225/80R14はありますか',
    none: /225\/80R14はお取り扱いがございません/,
    yes: /^はい/,
    no: /^申し訳ございません/,
    yen: (amount: string) => `${amount}円`,
  },
])('a visitor who speaks $language', (words) => {
  beforeEach(() => words.visitor().endSession());

  it('hears product, price and stock of a size that settles it', async () => {
    const answer = await words.visitor().ask(words.settled);
    expect(answer).toMatchObject({
      outcome: 'answered',
      failureReason: null,
      resolved: { size: '225/60R15', partNumber: 'HY-2256015-A1' },
      product: { productNumber: 'HY-2256015-A1', size: '225/60R15', attributes: { price: 12_800, stock: 4 } },
      audioType: 'audio/wav',
    });
    expect(answer.answer).toContain(words.yen('12,800'));
    expect(answer.segments.every((segment) => segment.audio)).toBe(true);
  });

  it('chooses one of several by words, hears its price, and whether there are enough', async () => {
    const offered = await words.visitor().ask(words.several);
    expect(offered).toMatchObject({ outcome: 'clarified', product: null, resolved: { size: '205/55R16' } });
    expect(offered.candidates.length).toBeGreaterThanOrEqual(4);
    expect(offered.candidates.every((candidate) => candidate.size === '205/55R16')).toBe(true);
    expect(offered.answer).toContain(words.yen('8,900'));

    const chosen = await words.visitor().ask(words.byWords);
    expect(chosen.product?.productNumber).toBe('SE-2055516-E1');
    const price = await words.visitor().ask(words.price);
    expect(price.product?.productNumber).toBe('SE-2055516-E1');
    expect(price.answer).toContain(words.yen('8,900'));
    expect((await words.visitor().ask(words.four)).answer).toMatch(words.yes);
    expect((await words.visitor().ask(words.seventeen)).answer).toMatch(words.no);
  });

  it('chooses one of several by its button, then asks for the winter one', async () => {
    const offered = await words.visitor().ask(words.several);
    const runFlat = offered.candidates.find((candidate) => candidate.productNumber.startsWith('BK-'));
    const pressed = await words.visitor().press(runFlat?.productNumber ?? '');
    expect(pressed.product?.productNumber).toBe('BK-2055516-R1');
    const price = await words.visitor().ask(words.price);
    expect(price.answer).toContain(words.yen('21,500'));
    expect((await words.visitor().ask(words.four)).answer).toMatch(words.no);

    await words.visitor().ask(words.several);
    const winter = await words.visitor().ask(words.winter);
    expect(winter.product?.productNumber).toBe('SE-2055516-W1');
  });

  it('is asked for the part that is missing, and answers with it alone', async () => {
    const asked = await words.visitor().ask(words.part);
    expect(asked).toMatchObject({ outcome: 'clarified', failureReason: 'product_ambiguous', product: null });
    expect(asked.answer).toMatch(/16.*17/);
    const narrowed = await words.visitor().ask(words.ofPart);
    expect(new Set(narrowed.candidates.map((candidate) => candidate.size))).toEqual(new Set(['205/55R16']));
  });

  it('is told that a size is unknown, and what comes near', async () => {
    const answer = await words.visitor().ask(words.unknown);
    expect(answer).toMatchObject({ outcome: 'clarified', failureReason: 'product_not_found', product: null });
    expect(answer.answer).toMatch(words.none);
    expect(answer.candidates.length).toBeGreaterThan(0);
    expect(answer.candidates.map((candidate) => candidate.size)).not.toContain('225/80R14');
  });
});

describe('a session', () => {
  beforeEach(() => Promise.all([english.endSession(), japanese.endSession()]));

  it.each([
    ['Can I talk to a person?', () => english],
    ['店員さんを呼んでください', () => japanese],
  ])('calls a person who is asked for: %s', async (utterance, visitor) => {
    const answer = await visitor().ask(utterance);
    expect(answer).toMatchObject({ outcome: 'escalated', failureReason: 'staff_requested' });
    expect(answer.audio).not.toBeNull();
    const session = await (await visitor().request('GET', '/api/session')).json();
    expect(session).toMatchObject({ staffCall: { calledAt: someText, acknowledgedAt: null } });
  });

  it('is called for by touch too, once however often', async () => {
    const calls = [];
    for (const _time of [1, 2]) calls.push(await (await english.request('POST', '/api/session/call-staff')).json());
    expect(calls[1]).toEqual(calls[0]);
  });

  it('knows nothing of the one before, whose answers are gone', async () => {
    const { taskId } = await english.submit({ text: 'Do you have 225/60R15?' });
    await english.completed(taskId);
    expect((await english.endSession()).status).toBe(204);
    expect((await english.request('GET', `/api/conversation/${taskId}`)).status).toBe(404);
    const answer = await english.ask('How much is it?');
    expect(answer.product).toBeNull();
    expect(answer.answer).not.toMatch(/12,800|225/);
  });

  it('is over after a goodbye', async () => {
    const { taskId, sessionId } = await english.submit({ text: 'Do you have 225/60R15?' });
    await english.completed(taskId);
    const goodbye = await english.ask('Thank you, goodbye');
    expect(goodbye).toMatchObject({ outcome: 'answered' });
    expect(await (await english.request('GET', '/api/session')).json()).toMatchObject({ sessionId: null });
    const next = await english.submit({ text: 'How much is it?' });
    expect(next.sessionId).not.toBe(sessionId);
    expect((await english.completed(next.taskId)).product).toBeNull();
  });

  it('is extended by a touch', async () => {
    await english.ask('Hello');
    const expiry = async (method: string, path: string) =>
      Date.parse(((await (await english.request(method, path)).json()) as { expiresAt: string }).expiresAt);
    const before = await expiry('GET', '/api/session');
    expect(await expiry('POST', '/api/session/extend')).toBeGreaterThan(before);
  });

  it('keeps whether an answer helped', async () => {
    const { taskId, conversationId } = await english.submit({ text: 'What time do you open?' });
    await english.completed(taskId);
    const rated = await english.request('POST', `/api/conversation/${taskId}/rating`, { helpful: false });
    expect(rated.status).toBe(204);
    expect(await shop.rows('SELECT helpful FROM conversations WHERE id = $1', [conversationId])).toEqual([
      { helpful: false },
    ]);
  });

  it('keeps what the visitor waited as their own terminal measured it first', async () => {
    const { taskId, conversationId } = await english.submit({ text: 'What time do you open?' });
    const tell = (kiosk: RunningKiosk, afterMs: number, headers = {}) =>
      kiosk.request('PUT', `/api/conversation/${taskId}/heard`, { afterMs }, headers);
    expect((await tell(japanese, 10)).status).toBe(404);
    expect((await tell(english, 20, { 'x-csrf-token': 'another' })).status).toBe(403);
    expect((await tell(english, 1234)).status).toBe(204);
    expect((await tell(english, 5678)).status).toBe(204);
    expect(await shop.rows('SELECT heard_after_ms FROM conversations WHERE id = $1', [conversationId])).toEqual([
      { heard_after_ms: 1234 },
    ]);
  });
});

it('keeps the whole reason of an answer where the documented query finds it', async () => {
  const document = await readFile('docs/operating/why-this-answer.md', 'utf8');
  const query = /```sql\n([\s\S]+?)```/.exec(document)?.[1] ?? '';
  const product = await english.submit({ text: 'How much is a 225/60R15?' });
  await english.completed(product.taskId);
  const knowledge = await english.submit({ text: 'How much is a puncture repair?' });
  const answered = await english.completed(knowledge.taskId);

  const [ofProduct] = await shop.rows<Record<string, unknown>>(query, [product.conversationId]);
  expect(ofProduct).toMatchObject({
    utterance: 'How much is a 225/60R15?',
    outcome: 'answered',
    product_number: 'HY-2256015-A1',
    verdict: { verdict: { accepted: true }, moderator: 'rules' },
    chats: [{ speaker: 'visitor', text: 'How much is a 225/60R15?' }, { speaker: 'system' }],
  });
  expect(JSON.stringify(ofProduct?.['ledger'])).toContain('price');

  const [ofKnowledge] = await shop.rows<Record<string, never[]>>(query, [knowledge.conversationId]);
  expect(ofKnowledge?.['stages']?.map(({ step }: { step: string }) => step)).toEqual(
    expect.arrayContaining(['recall', 'moderate', 'understand', 'embed', 'search', 'decide', 'answer', 'chooseMedia']),
  );
  expect(ofKnowledge?.['process_time_ms']).toBeGreaterThan(0);
  expect(ofKnowledge).toMatchObject({ intent: 'price', sentiment: 'neutral', top_similarity: someNumber });
  expect(ofKnowledge?.['search_results']).toContainEqual(
    expect.objectContaining({ rank: 1, used: true, similarity: someNumber, title: someText }),
  );
  expect(answered.sources[0]).toMatchObject({ title: someText, similarity: someNumber });
});

import { type OpenAiServer } from '../servers/openai-server.js';
import { someText } from '../support/matching.js';
import type { RunningKiosk } from '../support/running-kiosk.js';
import { openDemoShop, type RunningShop } from '../support/running-shop.js';
import { answeringBy, FREE_QUESTION, SENTENCES, startSlowModel } from '../support/slow-model.js';
import { eventually, OPENING_MS } from '../support/timing.js';

let model: OpenAiServer;
let shop: RunningShop;
let kiosk: RunningKiosk;

beforeAll(async () => {
  model = await startSlowModel(0);
  shop = await openDemoShop({ ...answeringBy(model), HOLD_AFTER_MS: '300' });
  kiosk = await shop.enter('harbor en');
}, OPENING_MS);

afterAll(async () => {
  await shop?.remove();
  await model?.stop();
});

beforeEach(async () => {
  model.reset();
  await kiosk.endSession();
});

describe('a model that lies', () => {
  const PUNCTURE = { en: 'How much is a puncture repair?', ja: 'パンク修理はいくらですか。' };
  it.each([
    ['en', 'a price', 'A puncture repair costs 2,500 yen.', /2,?500/],
    ['en', 'a price in words', 'It costs twenty-five hundred yen.', /twenty-five/],
    ['en', 'a price of another kind', 'It costs $22.', /22\b/],
    ['en', 'a time', 'We open at 7:30 in the morning.', /7:30/],
    ['en', 'a duration', 'It takes 17 minutes.', /17 min/],
    ['en', 'a size', 'It fits 225/65R17.', /225/],
    ['en', 'a percentage', 'Today it is 40% off.', /40/],
    ['en', 'a phone number', 'Call 03-1234-5678.', /1234/],
    ['en', 'a date', 'We are closed on January 9.', /January/],
    ['en', 'a wrong value beside a right one', 'It costs 2,200 yen, or 900 yen for two.', /900/],
    ['ja', 'a price', 'パンク修理は2,500円です。', /2,?500/],
    ['ja', 'a price in kanji', 'パンク修理は二千五百円です。', /二千五百/],
    ['ja', 'a time', '朝7時半に開きます。', /7時/],
    ['ja', 'a duration', '17分で終わります。', /17分/],
    ['ja', 'a percentage', '本日は4割引です。', /4割/],
  ] as const)('in %s about %s is not heard, however often it says it', async (locale, _what, lie, wrong) => {
    model.script.chat = [lie];
    const answer = await kiosk.ask(PUNCTURE[locale], locale);
    expect(model.requests.length).toBeGreaterThan(0);
    expect(answer.answer).not.toMatch(wrong);
    expect(answer.segments.map(({ text }) => text).join()).not.toMatch(wrong);
    expect(['answered', 'abstained']).toContain(answer.outcome);
    expect(answer.audio).not.toBeNull();
  });

  it('is not asked for what the product master settles', async () => {
    model.script.chat = ['It costs 1 yen and there are 900 in stock.'];
    const answer = await kiosk.ask('How much is a 225/60R15?');
    expect(answer.answer).toContain('12,800 yen');
    expect(answer.answer).not.toMatch(/900/);
  });
});

it('says the first sentence while the model writes the next', async () => {
  model.script = { ...model.script, chat: SENTENCES, pauseMs: 700 };
  const { taskId } = await kiosk.submit({ text: FREE_QUESTION });
  const early = await eventually(async () => {
    const response = await kiosk.request('GET', `/api/conversation/${taskId}?wait=20&after=-1`);
    const body = (await response.json()) as { status: string; segments: { kind: string; text: string }[] };
    expect(body.segments.some(({ kind }) => kind === 'answer')).toBe(true);
    return body;
  });
  expect(early.status).toBe('in_progress');
  const whole = await kiosk.completed(taskId);
  expect(whole.answer).toBe(SENTENCES.join('').trim());
  expect(early.segments.length).toBeLessThan(whole.segments.length);
});

it('asks for patience while the model thinks, and leaves that out of the answer', async () => {
  model.script = { ...model.script, chat: ['', '', '', 'Please ask the staff.'], pauseMs: 400 };
  const whole = await kiosk.ask(FREE_QUESTION);
  expect(whole.segments.map(({ kind }) => kind)).toEqual(['hold', 'answer']);
  expect(whole.segments[0]).toMatchObject({ audioType: 'audio/wav', audio: someText });
  expect(whole.answer).toBe('Please ask the staff.');
  expect(whole.audio).toBe(whole.segments[1]?.audio);
});

it('gives the model passages and history as data, and the rules of its role', async () => {
  model.script.chat = ['Please ask the staff.'];
  await kiosk.ask('What does a puncture repair cost?');
  await kiosk.ask('How long does a puncture repair take?');
  // Another request asks which pictures help.
  const asked = model.requests.findLast(({ raw }) => raw.includes('<material>'));
  const messages = asked?.body['messages'] as { role: string; content: string }[];
  expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user']);
  expect(messages[1]?.content).toContain('What does a puncture repair cost?');
  expect(messages[3]?.content).toMatch(/<material>[\s\S]+<\/material>/);
  expect(messages[3]?.content).toContain('How long does a puncture repair take?');
});

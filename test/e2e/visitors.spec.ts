import fc from 'fast-check';

import type { OpenAiServer } from '../servers/openai-server.js';
import type { RunningKiosk } from '../support/running-kiosk.js';
import { openDemoShop, type RunningShop } from '../support/running-shop.js';
import { answeringBy, startSlowModel } from '../support/slow-model.js';
import { OPENING_MS } from '../support/timing.js';

/** What a visitor says; the word is the visitor's own, and stands for anything private. */
const SAYINGS: readonly ((word: string) => string)[] = [
  (word) => `How much is a puncture repair for ${word}?`,
  (word) => `My name is ${word} and I want to know when you open`,
  (word) => `Do you have 225/60R15 for ${word}?`,
  (word) => `Do you have 205/55R16? ${word} sent me`,
  (word) => `${word}`,
  () => 'How much is it?',
  () => 'and the winter one?',
  () => 'What did I say before?',
  () => 'Thank you',
  (word) => `${word}のタイヤの保管はいくらですか`,
];

const visitor = fc.array(fc.nat({ max: SAYINGS.length - 1 }), { minLength: 1, maxLength: 4 });
const leaving = fc.constantFrom('ends', 'says goodbye', 'ends while spoken to');

let model: OpenAiServer;
let shop: RunningShop;
let first: RunningKiosk;
let second: RunningKiosk;
let visitors = 0;

beforeAll(async () => {
  model = await startSlowModel(0);
  // A model that says back all that it is given, as far as a model can betray anybody.
  model.script.chat = (body) => [`${/canary\w+/.exec(JSON.stringify(body))?.[0] ?? 'Please'} ask the staff.`];
  shop = await openDemoShop(answeringBy(model));
  first = await shop.enter('harbor en');
  second = await shop.enter('harbor ja');
}, OPENING_MS);

afterAll(async () => {
  await shop?.remove();
  await model?.stop();
});

interface Visit {
  word: string;
  /** Everything that the visitor was told and shown. */
  told: string;
  sessionIds: Set<string>;
}

async function visit(kiosk: RunningKiosk, says: readonly number[], leaves: string): Promise<Visit> {
  const word = `canary${(visitors += 1)}x`;
  const visited: Visit = { word, told: '', sessionIds: new Set() };
  for (const saying of says) {
    const submitted = await kiosk.submit({ text: SAYINGS[saying]?.(word) ?? '', locale: 'en' });
    visited.sessionIds.add(submitted.sessionId);
    const { audio: _audio, segments, ...answer } = await kiosk.completed(submitted.taskId);
    visited.told += JSON.stringify([answer, segments.map(({ text }) => text)]);
  }
  if (leaves === 'says goodbye') await kiosk.ask('Thank you, goodbye', 'en');
  if (leaves === 'ends while spoken to') {
    await kiosk.submit({ text: `How much is a puncture repair? ${word}`, locale: 'en' });
  }
  if (leaves !== 'says goodbye') await kiosk.endSession();
  return visited;
}

/** Nothing of one visitor is in what others were told, in what their model was given, or in what their session kept. */
async function expectStrangers(visits: readonly Visit[]): Promise<void> {
  for (const { word, told, sessionIds } of visits) {
    const others = visits.filter((visited) => visited.word !== word).map((visited) => visited.word);
    const kept = await shop.rows(
      `SELECT conversation.focus, conversation.understanding, conversation.utterance, array_agg(chat.text) AS chats
       FROM conversations conversation JOIN chats chat ON chat.conversation_id = conversation.id
       WHERE conversation.session_id = ANY($1) GROUP BY conversation.id`,
      [[...sessionIds]],
    );
    for (const other of others) {
      expect(told).not.toContain(other);
      expect(JSON.stringify(kept)).not.toContain(other);
    }
  }
  for (const { raw } of model.requests) {
    expect(new Set(raw.match(/canary\d+x/g)).size).toBeLessThanOrEqual(1);
  }
}

it('keeps what one visitor says from the next at the same terminal', async () => {
  await fc.assert(
    fc.asyncProperty(visitor, leaving, visitor, async (one, leaves, next) => {
      model.requests.length = 0;
      const visits = [await visit(first, one, leaves), await visit(first, next, 'ends')];
      await expectStrangers(visits);
      const sessions = visits.flatMap(({ sessionIds }) => [...sessionIds]);
      expect(sessions).toHaveLength(2);
      expect(new Set(sessions).size).toBe(2);
    }),
    { numRuns: 12 },
  );
}, 300_000);

it('keeps visitors at two terminals from each other who speak at the same time', async () => {
  await fc.assert(
    fc.asyncProperty(visitor, visitor, async (one, other) => {
      model.requests.length = 0;
      await expectStrangers(await Promise.all([visit(first, one, 'ends'), visit(second, other, 'ends')]));
    }),
    { numRuns: 8 },
  );
}, 300_000);

it('does not let the next visitor lean on what the one before asked for', async () => {
  await first.ask('Do you have 225/60R15?');
  await first.endSession();
  for (const text of ['How much is it?', 'have you got four?', 'and the winter one?', 'the 65 one']) {
    const answer = await first.ask(text, 'en');
    expect(answer.product).toBeNull();
    expect(answer.answer).not.toMatch(/Hickory|12,800|225\/60/);
    await first.endSession();
  }
});

it('finds nothing of a visitor in the log', async () => {
  await visit(first, [0, 1, 2, 3, 4], 'ends');
  expect(shop.output()).not.toMatch(/canary/);
});

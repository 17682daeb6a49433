import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { openTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { ExtensionRegistry } from '../../../platform/extensions/index.js';
import { newId } from '../../../platform/ids/index.js';
import { LocalEmbeddingModel } from '../../../providers/local/embedding-model/local-embedding-model.js';
import { thresholdsFor } from '../../grounding/index.js';
import { Retrieval } from '../../retrieval/index.js';
import { type PastQuestion, QuestionReplay } from './question-replay.js';

jest.setTimeout(60_000);

const signal = new AbortController().signal;
const HARBOR = newId();
const HILL = newId();
const CANDIDATE = {
  id: newId(),
  question: 'Is there tea?',
  answer: 'Yes, in the lounge.',
  storeId: null as string | null,
};

/** Counts how often it is asked. */
class CountingModel extends LocalEmbeddingModel {
  asked = 0;

  override embed(...[texts, purpose, abort]: Parameters<LocalEmbeddingModel['embed']>): Promise<Float32Array[]> {
    this.asked += 1;
    return super.embed(texts, purpose, abort);
  }
}

let database: TestDatabase;
let model: CountingModel;
let replay: QuestionReplay;
let minute = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  for (const [id, code] of [
    [HARBOR, 'harbor'],
    [HILL, 'hill'],
  ])
    await database.dataSource.query('INSERT INTO stores (id, code, name) VALUES ($1, $2, $2)', [id, code]);
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.dataSource.query('DELETE FROM conversations');
  model = new CountingModel();
  const thresholds = { en: thresholdsFor(model.name), ja: thresholdsFor(model.name) };
  const policy = { thresholds, speculates: false };
  const retrieval = new Retrieval(database.dataSource, model);
  replay = new QuestionReplay(database.dataSource, retrieval, new ExtensionRegistry([]), policy);
});

async function aSession(store = HARBOR): Promise<{ terminal: string; session: string; store: string }> {
  const [terminal, session] = [newId(), newId()];
  await database.dataSource.query(`INSERT INTO terminals (id, store_id, name, locale) VALUES ($1, $2, $3, 'en')`, [
    terminal,
    store,
    terminal,
  ]);
  await database.dataSource.query(
    `INSERT INTO sessions (id, terminal_id, store_id, expires_at) VALUES ($1, $2, $3, now() + interval '1 hour')`,
    [session, terminal, store],
  );
  return { terminal, session, store };
}

interface Asking {
  understanding?: object;
  accepted?: boolean;
  topic?: string | null;
  isPinned?: boolean;
}

async function asked(
  utterance: string,
  at: { terminal: string; session: string; store: string },
  { understanding = { kind: 'knowledge' }, accepted = true, topic = null, isPinned = false }: Asking = {},
): Promise<string> {
  const id = newId();
  minute += 1;
  await database.dataSource.query(
    `INSERT INTO conversations (id, session_id, terminal_id, store_id, locale, input, utterance, received_at, completed_at,
       outcome, verdict, understanding, focus, pinned_at)
     VALUES ($1, $2, $3, $4, 'en', 'text', $5, timestamptz '2030-01-01' + make_interval(mins => $6), now(), 'abstained', $7, $8, $9,
       CASE WHEN $10 THEN now() END)`,
    [
      id,
      at.session,
      at.terminal,
      at.store,
      utterance,
      minute,
      JSON.stringify({ verdict: accepted ? { accepted } : { accepted, reason: 'injection' }, moderator: 'rules' }),
      JSON.stringify(understanding),
      JSON.stringify({ topic }),
      isPinned,
    ],
  );
  return id;
}

const questions = (given: Partial<Parameters<QuestionReplay['questions']>[0]> = {}): Promise<PastQuestion[]> =>
  replay.questions({ locale: 'en', storeIds: null, last: 10, ...given });

const changes = async (candidate = CANDIDATE) =>
  Promise.all((await questions()).map((question) => replay.changeBy(candidate, question, signal)));

describe('past questions', () => {
  it('are the newest of the stores, and only those that are pinned where that is wanted', async () => {
    const [harbor, hill] = [await aSession(), await aSession(HILL)];
    const first = await asked('Is there tea?', harbor, { isPinned: true });
    const second = await asked('Is there milk?', harbor);
    const third = await asked('Is there coffee?', hill);
    const idsOf = async (given: object) => (await questions(given)).map(({ conversationId }) => conversationId);
    expect(await idsOf({})).toEqual([third, second, first]);
    expect(await idsOf({ last: 2 })).toEqual([third, second]);
    expect(await idsOf({ storeIds: [HARBOR] })).toEqual([second, first]);
    expect(await idsOf({ pinnedOnly: true })).toEqual([first]);
    expect(await idsOf({ locale: 'ja' })).toEqual([]);
  });

  it('carry what they leant on, and no personal data', async () => {
    const session = await aSession();
    await asked('Is there tea?', session, { topic: 'Is there tea?' });
    await asked('And on Sunday?', session);
    await asked('Call me at 090-1234-5678', await aSession());
    const texts = (await questions()).map(({ question }) => question);
    expect(texts[1]).toBe('Is there tea? And on Sunday?');
    expect(texts[0]).not.toContain('1234');
  });
});

describe('a candidate', () => {
  it('changes the questions that it is near to, and no model is asked for the others', async () => {
    const session = await aSession();
    await asked('Is there tea, please?', session);
    await asked('Where is the lounge?', session);
    expect(await changes()).toEqual([
      null,
      {
        before: { decisionKind: 'abstain', failureReason: 'no_passage', passages: [] },
        after: {
          decisionKind: 'taught',
          failureReason: null,
          passages: [{ id: CANDIDATE.id, title: 'Is there tea?', text: 'Yes, in the lounge.' }],
        },
      },
    ]);
    expect(model.asked).toBe(1);
  });

  it('changes nothing that was rejected, or was settled without knowledge, or was asked in another store', async () => {
    const session = await aSession();
    await asked('Is there tea?', session, { accepted: false });
    await asked('Is there tea?', session, { understanding: { kind: 'courtesy', courtesy: 'anotherTry' } });
    expect(await changes()).toEqual([null, null]);
    await asked('Is there tea?', session);
    expect(await changes({ ...CANDIDATE, storeId: HILL })).toEqual([null, null, null]);
  });
});

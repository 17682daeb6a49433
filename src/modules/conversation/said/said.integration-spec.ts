import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { openTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { Conditions } from '../../../platform/database/index.js';
import { newId } from '../../../platform/ids/index.js';
import type { Jobs } from '../../../platform/jobs/index.js';
import { eraseConversations } from '../retention/erase-conversations.js';
import { findSaid, wordsOf } from './find-said.js';
import { SaidGrams } from './said-grams.js';

jest.setTimeout(60_000);

let database: TestDatabase;
let grams: SaidGrams;
const [store, terminal, session] = [newId(), newId(), newId()];
const running = new AbortController().signal;

beforeAll(async () => {
  database = await openTestDatabase();
  grams = new SaidGrams(database.dataSource, {} as Jobs);
  await query(`INSERT INTO stores (id, code, name) VALUES ($1, 'a', 'A')`, [store]);
  await query(`INSERT INTO terminals (id, store_id, name, locale) VALUES ($1, $2, 't', 'en')`, [terminal, store]);
  await query(`INSERT INTO sessions (id, terminal_id, store_id, expires_at) VALUES ($1, $2, $3, now())`, [
    session,
    terminal,
    store,
  ]);
});
beforeEach(() => query('DELETE FROM conversations'));
afterAll(() => database.close());

const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> => database.dataSource.query<T[]>(sql, values);
const indexed = async (): Promise<string[]> =>
  (await query<{ id: string }>('SELECT conversation_id AS id FROM said_grams ORDER BY received_at')).map(
    ({ id }) => id,
  );

const HOUR = 60;

interface Said {
  id: string;
  at: Date;
  locale: string;
  chats: string[];
}

async function say(chats: string[], minutesAgo: number, locale = 'en', id = newId()): Promise<Said> {
  const at = new Date(Date.now() - minutesAgo * 60_000);
  await query(
    `INSERT INTO conversations (id, session_id, terminal_id, store_id, locale, input, utterance, received_at)
     VALUES ($1, $2, $3, $4, $5, 'text', '', $6)`,
    [id, session, terminal, store, locale, at],
  );
  await query(
    `INSERT INTO chats (conversation_id, position, speaker, text)
     SELECT $1, place, 'visitor', text FROM unnest($2::text[]) WITH ORDINALITY AS said (text, place)`,
    [id, chats],
  );
  return { id, at, locale, chats };
}

interface Asked {
  /** Zero asks the index alone. */
  nearest?: number;
  most?: number;
  locale?: string | null;
  direction?: 'ASC' | 'DESC';
}

function find(
  text: string,
  { nearest = 0, most = 50, locale = null, direction = 'DESC' }: Asked = {},
): Promise<string[]> {
  const conditions = () => new Conditions().where(locale, (place) => `conversation.locale = ${place}`);
  return findSaid(database.dataSource, { words: wordsOf(text), conditions, direction, most, nearest });
}

describe('a text that is looked for in conversations', () => {
  describe.each([
    ['is in the index', 2 * HOUR],
    ['has just been said', 0],
  ])('and %s', (_when, minutesAgo) => {
    it.each<[string, string]>([
      ['English, however it is written', 'winter TIRES'],
      ['words of both sides', 'winter shelf'],
      ['a part of an English word', 'helf'],
      ['two characters', '65'],
      ['Japanese', '冬用タイヤ'],
      ['a part of a Japanese word', 'イヤの'],
      ['two characters in Japanese', '在庫'],
      ['half-width kana', 'ﾀｲﾔ'],
      ['both languages', '205/65 在庫'],
      ['eight words of which all are said', 'we have them on the shelf winter tires'],
    ])('is found: %s', async (_what, text) => {
      await say(['Do you sell snow chains?', 'スノーチェーンはありますか'], 3 * HOUR);
      const { id } = await say(
        ['ＷＩＮＴＥＲ tires? 冬用タイヤの在庫', 'We have them in 205/65R16\non the shelf.'],
        minutesAgo,
      );
      await grams.index(running);
      expect((await indexed()).includes(id)).toBe(minutesAgo > 0);
      expect(await find(text)).toEqual([id]);
      expect(await find(text, { nearest: 1_000 })).toEqual([id]);
    });

    it.each<[string, string]>([
      ['what nobody said', 'zeppelin'],
      ['what was said in another order', '庫在'],
      ['two words one of which was not said', 'winter carpet'],
      ['a wildcard of SQL', 'wi%er'],
      ['what stands at the end of one chat and the begin of the next', '庫We'],
    ])('is not found: %s', async (_what, text) => {
      await say(['ＷＩＮＴＥＲ tires? 冬用タイヤの在庫', 'We have them'], minutesAgo);
      await grams.index(running);
      expect(await find(text)).toEqual([]);
      expect(await find(text, { nearest: 1_000 })).toEqual([]);
    });
  });

  it('is found from the newest or from the oldest on, as many as are wanted', async () => {
    const said = [await say(['snow'], 300), await say(['snow'], 200), await say(['rain'], 150), await say(['snow'], 0)];
    await grams.index(running);
    const [oldest, old, , newest] = said.map(({ id }) => id);
    expect(await find('snow')).toEqual([newest, old, oldest]);
    expect(await find('snow', { most: 2 })).toEqual([newest, old]);
    expect(await find('snow', { most: 2, nearest: 2 })).toEqual([newest, old]);
    expect(await find('snow', { direction: 'ASC', most: 2 })).toEqual([oldest, old]);
    expect(await find('snow', { direction: 'ASC', most: 2, nearest: 2 })).toEqual([oldest, old]);
  });

  it.each([1, 2, 3])(
    'is found where a search through everything finds it, whatever was said (seed %i)',
    async (seed) => {
      const draw = drawing(seed);
      const said: Said[] = [];
      for (let nth = 0; nth < 150; nth += 1) {
        const chats = Array.from({ length: draw(3) }, () => textOf(draw, draw(30)));
        said.push(await say(chats, draw(40), draw(2) === 0 ? 'en' : 'ja'));
        if (nth === 75) await grams.index(running);
      }
      await grams.index(running);
      const count = (await indexed()).length;
      expect(count > 50 && count < 150).toBe(true);
      let found = 0;
      for (let nth = 0; nth < 150; nth += 1) {
        const [chat = ''] = said[draw(said.length)]?.chats ?? [];
        const from = draw(chat.length + 1);
        const text = [chat.slice(from, from + 2 + draw(4)), draw(3) === 0 ? textOf(draw, 2) : ''].join(' ');
        if (
          !/\S/u.test(text) ||
          text
            .normalize('NFKC')
            .split(/\s+/u)
            .some((word) => [...word].length === 1)
        )
          continue;
        const asked: Asked = {
          nearest: [0, 7, 1_000][draw(3)]!,
          most: 1 + draw(10),
          locale: [null, 'ja'][draw(2)]!,
          direction: draw(3) === 0 ? 'ASC' : 'DESC',
        };
        const ids = await find(text, asked);
        expect([text, asked, ids]).toEqual([text, asked, readThrough(said, text, asked)]);
        found += ids.length;
      }
      expect(found).toBeGreaterThan(50);
    },
  );

  it('is not found in a conversation that was erased, and nothing is left of it', async () => {
    const { id } = await say(['Do you have winter tires?'], 2 * HOUR);
    const other = await say(['Do you have winter coats?'], 3 * HOUR);
    await grams.index(running);
    await database.dataSource.transaction((manager) => eraseConversations(manager, [id], 'requested'));
    expect(await find('tires')).toEqual([]);
    expect(await find('winter')).toEqual([other.id]);
    expect(await indexed()).toEqual([other.id]);
  });

  it('is found when the index is empty, as after an upgrade', async () => {
    const { id } = await say(['Do you have winter tires?'], 2 * HOUR);
    expect(await find('winter')).toEqual([id]);
  });
});

describe('the index of what was said', () => {
  it('waits for an answer that is still being given, and for what came after it', async () => {
    const [before, during] = [await say(['before'], 5 * HOUR), await say(['during'], 4 * HOUR)];
    const after = await say(['after'], 3 * HOUR);
    await query(
      `INSERT INTO background_task_results (id, conversation_id, terminal_id, status, owner, lease_until)
       VALUES ($1, $2, $3, 'in_progress', 'o', now())`,
      [newId(), during.id, terminal],
    );
    await grams.index(running);
    expect(await indexed()).toEqual([before.id]);
    expect(await find('after')).toEqual([after.id]);
    await query(`INSERT INTO chats (conversation_id, position, speaker, text) VALUES ($1, 9, 'system', 'the answer')`, [
      during.id,
    ]);
    await query(`UPDATE background_task_results SET status = 'completed', result = '{}'`);
    await grams.index(running);
    expect(await indexed()).toEqual([before.id, during.id, after.id]);
    expect(await find('answer')).toEqual([during.id]);
  });

  it('reaches what came later than its place in time', async () => {
    await say(['early'], HOUR);
    await grams.index(running);
    const late = await say(['late'], 2 * HOUR);
    await grams.index(running);
    expect(await find('late')).toEqual([late.id]);
  });

  it('goes on where a run failed, and does nothing more when it is done', async () => {
    const said: Said[] = [];
    for (let nth = 0; nth < 150; nth += 1) said.push(await say([`number ${nth}`], 500 - nth));
    await grams.index(AbortSignal.abort());
    expect(await indexed()).toEqual([]);
    const statement = jest.spyOn(database.dataSource, 'query');
    statement.mockImplementation(function (this: unknown, ...given: Parameters<typeof database.dataSource.query>) {
      if (statement.mock.calls.length > 1) throw new Error('the database is away');
      return Object.getPrototypeOf(database.dataSource).query.apply(database.dataSource, given);
    } as never);
    await expect(grams.index(running)).rejects.toThrow('the database is away');
    statement.mockRestore();
    expect(await indexed()).toEqual(said.slice(0, 100).map(({ id }) => id));
    expect(await find('number 149')).toEqual([said[149]!.id]);
    for (let run = 0; run < 2; run += 1) {
      await grams.index(running);
      expect(await indexed()).toEqual(said.map(({ id }) => id));
    }
  });
});

/** What a search finds that reads every chat. */
function readThrough(said: readonly Said[], text: string, { most, locale, direction }: Asked): string[] {
  const fold = (some: string): string => some.normalize('NFKC').toLowerCase();
  const older = direction === 'ASC' ? -1 : 1;
  return said
    .filter((one) => !locale || one.locale === locale)
    .filter(({ chats }) => wordsOf(text).every((word) => chats.some((chat) => fold(chat).includes(fold(word)))))
    .toSorted((a, b) => older * (b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1)))
    .slice(0, most)
    .map(({ id }) => id);
}

const CHARACTERS = [...'ab1 ＡＢ１冬用タﾀﾞ　%é。\n'];

function textOf(draw: (below: number) => number, length: number): string {
  return Array.from({ length }, () => CHARACTERS[draw(CHARACTERS.length)]!).join('');
}

/** Whole numbers below a bound, the same for the same seed (mulberry32). */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

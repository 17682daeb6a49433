import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { openTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { connectionOf, type PageArgs, writeCursor } from '../../../platform/graphql/index.js';
import { newId } from '../../../platform/ids/index.js';
import { DocumentView } from './document.view.js';

let database: TestDatabase;
let view: DocumentView;

beforeAll(async () => {
  database = await openTestDatabase();
  view = new DocumentView(database.dataSource, {} as ConstructorParameters<typeof DocumentView>[1]);
  for (const [title, minute] of [
    ['Opening hours', 1],
    ['Parking', 2],
    ['Returns', 2],
    ['Winter tires', 3],
  ] as const) {
    const id = newId();
    await database.dataSource.query(
      `INSERT INTO documents (id, locale, source, title, content, content_hash, updated_at)
       VALUES ($1, 'en', $2, $2, '', '', $3)`,
      [id, title, `2026-11-01T00:0${minute}:00.000001Z`],
    );
    await database.dataSource.query(
      `INSERT INTO document_versions (document_id, number, title, locale, body, stage, made_by, publishes)
       VALUES ($1, 1, $2, 'en', '', 'embedded', 'operator:a', true)`,
      [id, title],
    );
  }
});

afterAll(() => database.close());

async function page(asked: Partial<PageArgs>) {
  const args = { first: 20, ...asked };
  const found = await view.list(args, { storeIds: null } as Parameters<DocumentView['list']>[1]);
  const { edges, pageInfo } = connectionOf(found, args, ({ exactTime, id }) => writeCursor({ at: exactTime, id }));
  return { titles: edges.map(({ node }) => node.title), pageInfo };
}

describe('the list of documents', () => {
  it('is read latest change first, and backward, page by page, each document once', async () => {
    const { titles: whole } = await page({});
    expect([whole.length, whole[0], whole[3]]).toEqual([4, 'Winter tires', 'Opening hours']);
    const begin = await page({ first: 3 });
    const end = await page({ last: 3 });
    expect([begin.titles, begin.pageInfo.hasNextPage]).toEqual([whole.slice(0, 3), true]);
    expect([end.titles, end.pageInfo.hasPreviousPage]).toEqual([whole.slice(1), true]);
    expect((await page({ first: 3, after: begin.pageInfo.endCursor })).titles).toEqual(whole.slice(3));
    expect((await page({ last: 3, before: end.pageInfo.startCursor })).titles).toEqual(whole.slice(0, 1));
  });
});

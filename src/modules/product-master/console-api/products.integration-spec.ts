import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';

import { openRunningConsole, type RunningConsole } from '../../../../test/support/running-console.js';
import { type AppError } from '../../../platform/errors/index.js';
import { TIRE_PATTERNS } from '../../values/index.js';
import { CODE_PATTERNS } from '../code-patterns.js';
import { ImportProductsCommand, type ImportReport } from '../commands/import-products/import-products.command.js';
import { ProductMasterModule } from '../product-master.module.js';
import { ProductsConsoleModule } from './products-console.module.js';

jest.setTimeout(60_000);

const FILE = `product_number,name,size,brand,price,stock,store,ply
A-1,Arrow,225/60R15,Kazama,100,1,osaka,4
A-1,Arrow,225/60R15,Kazama,100,2,kyoto,4
B-2,Ｂｏｌｔ,205/55R16,Kazama,200,3,kyoto,
C-3,Cap,,,50,,,
`;

let running: RunningConsole;
let curator: string;

beforeAll(async () => {
  running = await openRunningConsole(
    [CqrsModule.forRoot(), ProductMasterModule, ProductsConsoleModule],
    [{ provide: CODE_PATTERNS, useValue: TIRE_PATTERNS }],
  );
  curator = await running.issuer.sign({ 'cognito:groups': ['curator'] });
});
afterAll(() => running.close());
beforeEach(async () => {
  await running.database.dataSource.query('DELETE FROM users');
  await running.database.dataSource.query('DELETE FROM products');
  await running.database.dataSource.query('DELETE FROM product_imports');
  await imported(FILE);
});

interface Options {
  replace?: boolean;
  partial?: boolean;
  rehearse?: boolean;
  plan?: string;
}

function imported(text: string, options: Options = {}): Promise<ImportReport> {
  const content = new TextEncoder().encode(text);
  const wanted = { content, replace: false, partial: false, actor: 'someone', ...options };
  return running.app.get(CommandBus).execute(new ImportProductsCommand(wanted));
}

const snapshot = async () => ({
  products: await running.database.dataSource.query(
    'SELECT id, product_number, name, size, brand, price_minor, currency, attributes FROM products ORDER BY id',
  ),
  stocks: await running.database.dataSource.query('SELECT * FROM product_stocks ORDER BY product_id, store_id'),
  codes: await running.database.dataSource.query(
    'SELECT * FROM product_codes ORDER BY product_id, source, pattern, code',
  ),
});

const numbers = async (filter: object, first = 20): Promise<string[]> => {
  const { products } = await running.read<{ products: { edges: { node: { productNumber: string } }[] } }>(
    `query ($filter: ProductFilter, $first: Int) { products(filter: $filter, first: $first) { edges { node { productNumber } } } }`,
    { filter, first },
  );
  return products.edges.map(({ node }) => node.productNumber);
};

describe('products in the console', () => {
  it.each([
    ['part of a name in any width', { text: 'bolt' }, ['B-2']],
    ['a brand', { text: 'kazama' }, ['A-1', 'B-2']],
    ['the beginning of a number', { number: 'a1' }, ['A-1']],
    ['the beginning of a size', { size: '225/60' }, ['A-1']],
    ['a store, with what every store carries', { storeCode: 'osaka' }, ['A-1', 'C-3']],
    ['several of these', { text: 'kazama', storeCode: 'kyoto', size: '205' }, ['B-2']],
    ['what is not there', { text: "50%' OR true --" }, []],
  ])('are found by %s', async (_what, filter, found) => {
    expect(await numbers(filter)).toEqual(found);
  });

  it('are read page by page', async () => {
    const query = `query ($after: String) { products(first: 2, after: $after) {
      edges { node { productNumber } } pageInfo { endCursor hasNextPage } } }`;
    type Page = { products: { edges: unknown[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
    const { products } = await running.read<Page>(query);
    expect([products.edges.length, products.pageInfo.hasNextPage]).toEqual([2, true]);
    const next = await running.read<Page>(query, { after: products.pageInfo.endCursor });
    expect(next.products).toMatchObject({
      edges: [{ node: { productNumber: 'C-3' } }],
      pageInfo: { hasNextPage: false },
    });
    expect((await running.ask(query, { after: 'x' })).body.errors?.[0]?.extensions.code).toBe('invalid_cursor');
  });

  it('are read backward, page by page', async () => {
    const query = `query ($before: String) { products(last: 2, before: $before) {
      edges { node { productNumber } } pageInfo { startCursor hasPreviousPage hasNextPage } } }`;
    type Page = {
      products: {
        edges: { node: { productNumber: string } }[];
        pageInfo: { startCursor: string; hasPreviousPage: boolean; hasNextPage: boolean };
      };
    };
    const end = (await running.read<Page>(query)).products;
    expect([end.edges.map(({ node }) => node.productNumber), end.pageInfo]).toMatchObject([
      ['B-2', 'C-3'],
      { hasPreviousPage: true, hasNextPage: false },
    ]);
    expect((await running.read<Page>(query, { before: end.pageInfo.startCursor })).products).toMatchObject({
      edges: [{ node: { productNumber: 'A-1' } }],
      pageInfo: { hasPreviousPage: false, hasNextPage: true },
    });
  });

  it('tell their codes, attributes and stocks, and to somebody of one store only its own', async () => {
    const query = `{ products(filter: { number: "A-1" }) { edges { node { price { minor currency } attributes { name value }
      codes { source code } stocks { quantity asOf store { code } } } } } }`;
    const node = {
      price: { minor: 100, currency: 'JPY' },
      attributes: [{ name: 'ply', value: '4' }],
      codes: [
        { source: 'product_number', code: 'A1' },
        { source: 'size', code: '22560R15' },
        { source: 'size', code: '225/60R15' },
      ],
      stocks: [
        { quantity: 2, asOf: expect.any(String), store: { code: 'kyoto' } },
        { quantity: 1, asOf: expect.any(String), store: { code: 'osaka' } },
      ],
    };
    expect(await running.read(query)).toEqual({ products: { edges: [{ node }] } });
    await running.limitTo([running.osaka.store]);
    expect(await running.read(query)).toEqual({
      products: { edges: [{ node: { ...node, stocks: [node.stocks[1]] } }] },
    });
    expect(await numbers({})).toEqual(['A-1', 'C-3']);
    const [other] = await running.database.dataSource.query<{ id: string }[]>(
      `SELECT id FROM products WHERE product_number = 'B-2'`,
    );
    const { body } = await running.ask(`{ product(id: "${other?.id}") { name } }`);
    expect(body.errors?.[0]?.extensions.code).toBe('product_not_found');
  });
});

const CHANGED = `product_number,name,size,brand,price,stock,store,ply
A-1,Arrow,225/60R15,Kazama,120,1,osaka,4
D-4,Drum,,,10,1,,
`;

describe('an import that is rehearsed', () => {
  it('shows what would be added, changed and removed, and writes nothing', async () => {
    const before = await snapshot();
    const report = await imported(CHANGED, { replace: true, rehearse: true });
    expect(report).toMatchObject({ applied: false, added: 1, changed: 1, removed: 2, unchanged: 0, refused: [] });
    const changes = report.rehearsal?.changes;
    expect(changes?.added).toEqual([
      {
        productNumber: 'D-4',
        before: null,
        after: expect.objectContaining({ name: 'Drum', stocks: [{ store: null, quantity: 1 }] }),
      },
    ]);
    expect(changes?.changed).toMatchObject([
      {
        productNumber: 'A-1',
        before: { price: { minor: 100 } },
        after: { price: { minor: 120 }, stocks: [{ store: 'osaka', quantity: 1 }] },
      },
    ]);
    expect(changes?.removed.map(({ productNumber, after }) => [productNumber, after]).toSorted()).toEqual([
      ['B-2', null],
      ['C-3', null],
    ]);
    expect(await snapshot()).toEqual(before);
  });

  it('shows two hundred of each and counts them all, with every refused row', async () => {
    const rows = Array.from({ length: 300 }, (_, nth) => `N-${nth},New ${nth},1`);
    const report = await imported(`product_number,name,price\n${rows.join('\n')}\nX,,1\nY,Yes,cheap\n`, {
      rehearse: true,
    });
    expect(report.added).toBe(300);
    expect(report.rehearsal?.changes.added).toHaveLength(200);
    expect(report.refused.map(({ line, code }) => [line, code])).toEqual([
      [302, 'name_missing'],
      [303, 'price_invalid'],
    ]);
  });

  it('is done as it was shown; the second of two who looked at the same master is told', async () => {
    const mine = (await imported(CHANGED, { rehearse: true })).rehearsal?.plan ?? '';
    const other = CHANGED.replace('120', '130');
    const yours = (await imported(other, { rehearse: true })).rehearsal?.plan ?? '';
    await expect(imported(other, { plan: mine })).rejects.toMatchObject({ code: 'plan_of_another_file' });
    await expect(imported(CHANGED, { plan: mine, replace: true })).rejects.toMatchObject({
      code: 'plan_of_another_file',
    });
    const results = await Promise.allSettled([imported(CHANGED, { plan: mine }), imported(other, { plan: yours })]);
    const refusals = results.flatMap((result) =>
      result.status === 'rejected' ? [(result.reason as AppError).code] : [],
    );
    expect(refusals).toEqual(['master_changed']);
  });
});

describe('the undoing of an import', () => {
  const undo = (version: number) =>
    running.ask(
      `mutation { undoProductImport(version: ${version}) { version undoes added changed removed } }`,
      {},
      { token: curator },
    );

  it('brings back the master as it was, with its ids, codes and the times of its stock', async () => {
    const before = await snapshot();
    await imported(CHANGED, { replace: true });
    expect(await snapshot()).not.toEqual(before);
    const { body } = await undo(2);
    expect(body.data).toEqual({ undoProductImport: { version: 3, undoes: 2, added: 2, changed: 1, removed: 1 } });
    expect(await snapshot()).toEqual(before);
    const [entry] = await running.database.dataSource.query(
      'SELECT action, detail FROM audit_entries ORDER BY sequence DESC LIMIT 1',
    );
    expect(entry).toMatchObject({ action: 'products.import_undone', detail: { undoes: 2, version: 3 } });
    const imports = await running.read('{ productImports { version isUndoable } }', {}, { token: curator });
    expect(imports).toEqual({ productImports: [3, 2, 1].map((version) => ({ version, isUndoable: false })) });
  });

  it('is refused where something else came after, and for what was undone', async () => {
    await imported(CHANGED);
    expect((await undo(1)).body.errors?.[0]?.extensions.code).toBe('master_changed');
    expect((await undo(2)).body.errors).toBeUndefined();
    expect((await undo(3)).body.errors?.[0]?.extensions.code).toBe('nothing_to_undo');
  });

  it('leaves all as it is when the record of it cannot be written (AUDIT-07)', async () => {
    await imported(CHANGED);
    const before = await snapshot();
    await running.database.dataSource.query('ALTER TABLE audit_entries RENAME TO audit_entries_away');
    try {
      expect((await undo(2)).body.errors?.[0]?.extensions.code).toBe('internal_error');
    } finally {
      await running.database.dataSource.query('ALTER TABLE audit_entries_away RENAME TO audit_entries');
    }
    expect(await snapshot()).toEqual(before);
  });
});

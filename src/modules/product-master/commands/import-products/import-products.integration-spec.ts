import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { openTestDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';
import { AuditTrail } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { newId } from '../../../../platform/ids/index.js';
import { TIRE_PATTERNS } from '../../../values/index.js';
import { ImportProductsCommand, type ImportReport } from './import-products.command.js';
import { ImportProductsHandler } from './import-products.handler.js';

const FILE =
  'product_number,name,size,price,stock,store\nA,Arrow,225/60R15,100,1,kita\nA,Arrow,225/60R15,100,2,Store minami\nB,Bolt,,200,3,\n';

let database: TestDatabase;
let handler: ImportProductsHandler;

beforeAll(async () => {
  database = await openTestDatabase();
  for (const code of ['kita', 'minami']) {
    await database.dataSource.query('INSERT INTO stores (id, code, name) VALUES ($1, $2, $3)', [
      newId(),
      code,
      `Store ${code}`,
    ]);
  }
  const clock = new Clock();
  handler = new ImportProductsHandler(database.dataSource, new AuditTrail(clock), clock, TIRE_PATTERNS);
}, 60_000);
afterAll(() => database.close());
beforeEach(() =>
  database.dataSource.transaction(async (manager) => {
    await manager.query('SET LOCAL session_replication_role = replica');
    await manager.query(
      `TRUNCATE products, product_codes, product_stocks, conversations, audit_entries, product_imports, products_before CASCADE`,
    );
  }),
);

function imported(text: string, options: { replace?: boolean; partial?: boolean } = {}): Promise<ImportReport> {
  const content = new TextEncoder().encode(text);
  return handler.execute(
    new ImportProductsCommand({ content, replace: false, partial: false, actor: 'someone', ...options }),
  );
}

const rows = <T>(sql: string): Promise<T[]> => database.dataSource.query<T[]>(sql);

describe('importing a product master', () => {
  it('writes products, their codes and the stock of each store', async () => {
    expect(await imported(FILE)).toEqual({
      applied: true,
      added: 2,
      changed: 0,
      unchanged: 0,
      removed: 0,
      refused: [],
    });
    expect(await rows('SELECT source, pattern, code FROM product_codes ORDER BY source, pattern, code')).toEqual([
      { source: 'product_number', pattern: 'part-number', code: 'A' },
      { source: 'product_number', pattern: 'part-number', code: 'B' },
      { source: 'size', pattern: 'part-number', code: '22560R15' },
      { source: 'size', pattern: 'tire-metric', code: '225/60R15' },
    ]);
    expect(
      await rows(
        'SELECT p.product_number, s.code, t.quantity FROM product_stocks t JOIN products p ON p.id = t.product_id LEFT JOIN stores s ON s.id = t.store_id ORDER BY 1, 2',
      ),
    ).toEqual([
      { product_number: 'A', code: 'kita', quantity: 1 },
      { product_number: 'A', code: 'minami', quantity: 2 },
      { product_number: 'B', code: null, quantity: 3 },
    ]);
  });

  it('changes nothing the second time, not even the audit trail', async () => {
    await imported(FILE);
    const before = await rows('SELECT xmin, * FROM products ORDER BY id');
    expect(await imported(FILE)).toMatchObject({ added: 0, changed: 0, unchanged: 2, removed: 0 });
    expect(await rows('SELECT xmin, * FROM products ORDER BY id')).toEqual(before);
    expect(await rows('SELECT actor, action FROM audit_entries')).toEqual([
      { actor: 'someone', action: 'products.imported' },
    ]);
  });

  it('changes what differs, follows it in the codes, and keeps what the file has no column for', async () => {
    await imported(FILE);
    expect(await imported('product_number,name,size\nA,Arrow,235/60R15\nB,Bolt,\n')).toMatchObject({
      changed: 1,
      unchanged: 1,
    });
    expect(await rows(`SELECT code FROM product_codes WHERE pattern = 'tire-metric'`)).toEqual([{ code: '235/60R15' }]);
    expect(await rows(`SELECT price_minor FROM products WHERE product_number = 'A'`)).toEqual([{ price_minor: '100' }]);
    expect(await rows('SELECT count(*)::int AS count FROM product_stocks')).toEqual([{ count: 3 }]);
  });

  it('writes nothing when one row is refused, and the good rows when that is asked for', async () => {
    const faulty = `${FILE}C,,,1,1,\nD,Drum,,1,1,nowhere\n`;
    const refused = [
      { line: 5, code: 'name_missing', reason: expect.any(String) },
      { line: 6, code: 'store_unknown', reason: expect.any(String) },
    ];
    expect(await imported(faulty)).toEqual({ applied: false, added: 0, changed: 0, unchanged: 0, removed: 0, refused });
    expect(await rows('SELECT 1 FROM products')).toEqual([]);
    expect(await imported(faulty, { partial: true })).toMatchObject({ applied: true, added: 2, refused });
  });

  it('removes what is absent when it replaces, but nothing that was merely refused', async () => {
    await imported(FILE);
    expect(
      await imported('product_number,name,price\nB,,1\nC,Cap,1\n', { replace: true, partial: true }),
    ).toMatchObject({ added: 1, removed: 1 });
    expect(await rows('SELECT product_number FROM products ORDER BY 1')).toEqual([
      { product_number: 'B' },
      { product_number: 'C' },
    ]);
  });

  it('takes thousands of rows in batches', async () => {
    const lines = Array.from(
      { length: 4_000 },
      (_, index) => `P-${index},Product ${index},${125 + (index % 40) * 5}/60R15,${index},1,`,
    );
    const report = await imported(`product_number,name,size,price,stock,store\n${lines.join('\n')}\n`);
    expect(report).toMatchObject({ added: 4_000 });
  }, 60_000);
});

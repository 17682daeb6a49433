import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { newId } from '../../platform/ids/index.js';
import { StoreEntity } from './store.entity.js';
import { StoresService } from './stores.service.js';
import { visibleTo } from './visible-to.js';

jest.setTimeout(60_000);

let database: TestDatabase;
let stores: StoresService;

beforeAll(async () => {
  database = await openTestDatabase({ entities: [StoreEntity] });
  stores = new StoresService(database.dataSource.getRepository(StoreEntity));
});

afterAll(async () => {
  await database.close();
});

describe('stores', () => {
  it('are found by id and by code', async () => {
    const store = await stores.upsertStore({ code: 'osaka', name: '大阪店', phone: '06-0000-0000' });
    expect(store).toMatchObject({ code: 'osaka', name: '大阪店', timeZone: 'Asia/Tokyo', phone: '06-0000-0000' });
    expect(await stores.findById(store.id)).toEqual(store);
    expect(await stores.findByCode('osaka')).toEqual(store);
    expect(await stores.findByCode('OSAKA')).toBeUndefined();
    expect(await stores.findById(newId())).toBeUndefined();
  });

  it('keep their id when their details change', async () => {
    const { id } = await stores.upsertStore({ code: 'kyoto', name: 'Kyoto' });
    const changed = await stores.upsertStore({ code: 'kyoto', name: 'Kyoto Station', timeZone: 'Asia/Seoul' });
    expect(changed).toMatchObject({ id, name: 'Kyoto Station', timeZone: 'Asia/Seoul' });
  });

  it('see the rows of their own and those of no store, in SQL and in a query builder', async () => {
    const [mine, yours] = [
      await stores.upsertStore({ code: 'a', name: 'A' }),
      await stores.upsertStore({ code: 'b', name: 'B' }),
    ];
    const rows = [mine.id, yours.id, null].map((storeId, at) => ({ storeId, at }));
    const seen = await database.dataSource.query(
      `SELECT at FROM json_to_recordset($1::json) AS row ("storeId" uuid, at int)
       WHERE ${visibleTo('row."storeId"', '$2')} ORDER BY at`,
      [JSON.stringify(rows), mine.id],
    );
    expect(seen).toEqual([{ at: 0 }, { at: 2 }]);
    const built = await database.dataSource
      .createQueryBuilder()
      .select('store.code', 'code')
      .from(StoreEntity, 'store')
      .where(`store.code = 'a' AND ${visibleTo('store.id', ':storeId')}`, { storeId: mine.id })
      .getRawMany();
    expect(built).toEqual([{ code: 'a' }]);
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Global, Logger, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';

import { migratedTemplate } from '../../../test/support/test-database.js';
import { DATABASE_SETTINGS, DatabaseModule, type DatabaseSettings, OpenedDatabase } from './index.js';

jest.setTimeout(90_000);

@Entity('rate_limits')
class Limit {
  @PrimaryColumn('varchar') key!: string;
  @Column('integer') points!: number;
}

let template: string;
let dataDir: string;
beforeAll(async () => {
  template = await migratedTemplate();
});
beforeEach(async () => {
  Logger.overrideLogger(false);
  dataDir = await mkdtemp(join(tmpdir(), 'tenin-spec-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

async function start(settings: Partial<DatabaseSettings> = {}): Promise<TestingModule> {
  @Global()
  @Module({
    providers: [{ provide: DATABASE_SETTINGS, useValue: { url: null, dataDir, template, ...settings } }],
    exports: [DATABASE_SETTINGS],
  })
  class Settings {}
  const builder = Test.createTestingModule({ imports: [Settings, DatabaseModule, TypeOrmModule.forFeature([Limit])] });
  return (await builder.compile()).init();
}

describe('the database module', () => {
  it('opens and migrates the embedded database, and leaves it whole for the next start', async () => {
    const first = await start();
    await first.get(DataSource).getRepository(Limit).save({ key: 'door', points: 3 });
    await first.close();
    const second = await start();
    expect(await second.get(DataSource).getRepository(Limit).find()).toEqual([{ key: 'door', points: 3 }]);
    await second.close();
  });

  it('comes back by itself when the engine dies with a transaction open', async () => {
    const app = await start();
    const dataSource = app.get(DataSource);
    await expect(
      dataSource.transaction(async (manager) => {
        await manager.getRepository(Limit).save({ key: 'lost', points: 1 });
        process.kill(app.get(OpenedDatabase).enginePid ?? 0, 'SIGKILL');
        await sleep(100);
        await manager.query('SELECT 1');
      }),
    ).rejects.toThrow();
    expect(await findWhenBack(dataSource)).toEqual([]);
    await app.close();
  });

  it('refuses an embedded database that a later version has migrated', async () => {
    const app = await start();
    await app.get(DataSource).query(`INSERT INTO schema_versions (name, checksum) VALUES ('9999-later', '')`);
    await app.close();
    await expect(start()).rejects.toMatchObject({ code: 'schema_ahead' });
  });

  it('refuses a server that does not answer, at once', async () => {
    const url = 'postgresql://nobody@127.0.0.1:1/nothing';
    const since = performance.now();
    await expect(start({ url })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(performance.now() - since).toBeLessThan(5_000);
  });
});

async function findWhenBack(dataSource: DataSource): Promise<Limit[]> {
  for (const end = performance.now() + 30_000; ; await sleep(100)) {
    try {
      return await dataSource.getRepository(Limit).find();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
  }
}

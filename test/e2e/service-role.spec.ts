import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { PostgresServer, WITHOUT_POSTGRES } from '../support/postgres-server.js';
import { RunningKiosk } from '../support/running-kiosk.js';
import { ENGLISH_CODE, runCommand, type RunningTenin, startTenin } from '../support/running-tenin.js';
import { eventually } from '../support/timing.js';

const OPENING_MS = 300_000;
const DUE = `SELECT count(*)::int AS left FROM pgboss.job WHERE state IN ('created', 'retry', 'active') AND start_after <= now()`;

const describeWithPostgres = WITHOUT_POSTGRES === null ? describe : describe.skip;
if (WITHOUT_POSTGRES !== null) console.warn(`a role that owns nothing is not tried: ${WITHOUT_POSTGRES}`);

describeWithPostgres('a service that signs in as a role that owns nothing', () => {
  let server: PostgresServer;
  let tenin: RunningTenin;
  let settings: Record<string, string>;

  beforeAll(async () => {
    server = await PostgresServer.start();
    const asService = new URL(server.url());
    asService.username = 'tenin_service';
    asService.password = 'of-the-service';
    settings = {
      JWT_SECRET: 'j'.repeat(40),
      CODE_KEY: 'c'.repeat(40),
      DATABASE_URL: asService.href,
      DEMO: 'on',
      SPEECH_TO_TEXT: 'none',
      TEXT_TO_SPEECH: 'none',
    };
  }, OPENING_MS);

  afterAll(async () => {
    await tenin?.remove();
    await server?.stop();
  });

  it(
    'is let in by the migration, again and again, and by nothing else',
    async () => {
      await expect(startTenin(settings)).rejects.toThrow('DATABASE_URL: the database cannot be used (28000)');
      for (let nth = 0; nth < 2; nth += 1) {
        const migrated = await runCommand(['migrate'], '/nowhere', {
          ...settings,
          MIGRATION_DATABASE_URL: server.url(),
        });
        expect(migrated).toEqual({ code: 0, output: expect.stringContaining('The role tenin_service') });
      }
      const [kept] = await server.rows<{ password: string }>(
        `SELECT rolpassword AS password FROM pg_authid WHERE rolname = 'tenin_service'`,
      );
      expect(kept?.password).toMatch(/^SCRAM-SHA-256\$/);
    },
    OPENING_MS,
  );

  it(
    'opens the demo shop, answers, learns documents and products, and does its jobs',
    async () => {
      tenin = await startTenin(settings);
      const kiosk = await RunningKiosk.signIn(tenin.origin, ENGLISH_CODE);
      expect((await kiosk.ask('What time do you open?')).outcome).not.toBe('failed');
      const document = join(tenin.dataDir, 'rain.md');
      await writeFile(document, '---\ntitle: Rain\nlocale: en\n---\nWhen it rains the shop lends umbrellas.\n');
      const products = join(tenin.dataDir, 'products.csv');
      await writeFile(products, 'product_number,name\nUMB-1,Umbrella\n');
      for (const args of [
        ['ingest', document],
        ['import:products', products],
      ])
        expect(await runCommand(args, tenin.dataDir, settings)).toEqual({
          code: 0,
          output: expect.stringContaining('added 1'),
        });
      await eventually(async () => expect(await server.rows(DUE)).toEqual([{ left: 0 }]), 60_000);
      expect(tenin.output()).not.toMatch(/permission denied|must be owner/);
    },
    OPENING_MS,
  );
});

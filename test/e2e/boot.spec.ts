import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { someNumber } from '../support/matching.js';
import { openDemoShop, openShopOn, type RunningShop } from '../support/running-shop.js';
import { runCommand, spawnTenin } from '../support/running-tenin.js';
import { seededData } from '../support/seeded-data.js';
import { openSql } from '../support/sql.js';
import { OPENING_MS } from '../support/timing.js';

/** What a refused start prints: sentences of ours, and nothing of a framework's. */
async function refusedStart(environment: Record<string, string>, dataDir?: string): Promise<string> {
  const refused = await spawnTenin(environment, dataDir);
  expect(await refused.ended).toBe(1);
  await refused.remove();
  expect(refused.output()).not.toMatch(/^\s+at |\[Nest\]|"level":/m);
  return refused.output();
}

const KEYS = { JWT_SECRET: 'j'.repeat(40), CODE_KEY: 'c'.repeat(40) };

describe('a start that cannot be', () => {
  it('lists every fault of the configuration at once, and no secret', async () => {
    const output = await refusedStart({
      PORT: 'eighty',
      PROCESS_ROLE: 'boss',
      DEMO: 'perhaps',
      DEMO_ACCESS_CODE: '12',
      ANSWER_DEADLINE_MS: '-1',
      PUBLIC_ORIGIN: 'kiosk',
      JWT_SECRET: 'too-short-to-sign',
      LANGUAGE_MODEL: '???',
      DATABASE_URL: 'postgres://localhost/none',
    });
    for (const name of [
      'PORT',
      'PROCESS_ROLE',
      'DEMO',
      'DEMO_ACCESS_CODE',
      'ANSWER_DEADLINE_MS',
      'PUBLIC_ORIGIN',
      'JWT_SECRET',
      'LANGUAGE_MODEL',
      'CODE_KEY',
    ]) {
      expect(output).toMatch(new RegExp(`^ +- ${name}: `, 'm'));
    }
    expect(output).not.toContain('too-short-to-sign');
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['a model of nobody', { LANGUAGE_MODEL: 'acme:1' }, ['LANGUAGE_MODEL: no extension provides "acme"']],
    [
      'remote models without key or server, all at once',
      { LANGUAGE_MODEL: 'openai:model', EMBEDDING_MODEL: 'openai:embedder' },
      ['LANGUAGE_MODEL: openai:model needs OPENAI_API_KEY', 'EMBEDDING_MODEL: openai:embedder needs OPENAI_API_KEY'],
    ],
    [
      'a synthesizer without a voice',
      { TEXT_TO_SPEECH: 'openai:tts-1', OPENAI_API_KEY: 'key' },
      ['TEXT_TO_SPEECH: openai:<model>/<voice>'],
    ],
    ['the second of two secrets', { JWT_SECRET: `${'j'.repeat(40)}, short` }, ['JWT_SECRET: value 2 is shorter']],
    [
      'a database that is not there',
      { ...KEYS, DATABASE_URL: 'postgres://tenin:a-password@127.0.0.1:1/tenin' },
      ['DATABASE_URL: the database cannot be used (ECONNREFUSED)'],
    ],
    ['a region that is none', { AWS_REGION: 'tokyo' }, ['AWS_REGION: is not the name of a region']],
    [
      'a placeholder where a secret belongs [INFRA-13]',
      { ...KEYS, CODE_KEY: 'changeme-changeme-changeme-changeme' },
      ['CODE_KEY: stands for a secret and is none'],
    ],
    ['a port for two', { PORT: '4711', METRICS_PORT: '4711' }, ['METRICS_PORT: is the same as PORT']],
    ['a data folder that cannot be', { DATA_DIR: '/dev/null/data' }, ['DATA_DIR: nothing can be kept in']],
    ['an address of another machine', { HOST: '203.0.113.9' }, ['HOST: 203.0.113.9 cannot be listened on']],
  ])('says what is wrong with %s', async (_kind, environment, sentences) => {
    const output = await refusedStart({ DEMO: 'off', ...environment });
    expect(output.trim().split('\n')).toEqual([
      `The configuration has ${sentences.length} fault(s):`,
      ...sentences.map((sentence) => expect.stringContaining(`  - ${sentence}`) as string),
    ]);
    expect(output).not.toContain('a-password');
  });

  it('says that the port is taken', async () => {
    const shop = await openDemoShop();
    try {
      const { port } = new URL(shop.origin);
      expect(await refusedStart({ DEMO: 'off', PORT: port })).toContain(`  - PORT: ${port} is taken`);
      expect(await refusedStart({ DEMO: 'off', METRICS_PORT: port })).toContain(`  - METRICS_PORT: ${port} is taken`);
    } finally {
      await shop.remove();
    }
  }, 120_000);

  it('refuses a database of a later version, and so do the commands', async () => {
    const dataDir = await seededData();
    const shop = await openShopOn(dataDir);
    const later = '9999-from-the-future.sql';
    await shop.rows("INSERT INTO schema_versions (name, checksum) VALUES ($1, 'x')", [later]);
    await shop.stop();
    const command = await runCommand(['import:products', '/nowhere.csv'], dataDir);
    expect(command.code).toBe(1);
    expect(command.output).toContain(later);
    expect((await refusedStart({}, dataDir)).trim()).toBe(
      `The database has the migration ${later}, which this version does not know. Start a version that has it.`,
    );
  }, 120_000);
});

describe('a start on data that is there', () => {
  let shop: RunningShop;

  beforeAll(async () => {
    shop = await openDemoShop();
  }, OPENING_MS);

  afterAll(() => shop?.remove());

  it.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
    'goes on after %s, goods, codes and cookies too',
    async (signal) => {
      const kiosk = await shop.enter('harbor ja');
      const { taskId } = await kiosk.submit({ text: '225/60R15はいくらですか' });
      const before = await kiosk.completed(taskId);
      shop.process.kill(signal);
      expect(await shop.ended).toBe(signal === 'SIGKILL' ? null : 0);

      shop = await openShopOn(shop.dataDir);
      const again = await fetch(`${shop.origin}/api/conversation/${taskId}`, {
        headers: { cookie: kiosk.cookie },
      });
      expect(await again.json()).toEqual(before);
      expect((await (await shop.enter('harbor ja')).ask('225/60R15はいくらですか')).answer).toBe(before.answer);
    },
    120_000,
  );

  it('seeds the demo once however often it starts', async () => {
    const count =
      'SELECT (SELECT count(*)::int FROM products) AS products, (SELECT count(*)::int FROM documents) AS documents';
    const [before] = await shop.rows(count);
    await shop.stop();
    shop = await openShopOn(shop.dataDir, { DEMO: 'on' });
    expect(await shop.rows(count)).toEqual([before]);
    expect(before).toMatchObject({ products: someNumber });
  }, 120_000);

  it('is alone on its data folder with its database, or shares it', async () => {
    const second = await openShopOn(shop.dataDir, { PROCESS_ROLE: 'worker' });
    try {
      expect((await fetch(`${second.origin}/health/ready`)).status).toBe(200);
      const kiosk = await shop.enter('harbor en');
      expect((await kiosk.ask('How much is a 225/60R15?')).outcome).toBe('answered');
    } finally {
      expect(await second.stop()).toBe(0);
    }
  }, 120_000);
});

it('tells how it is, and what it did', async () => {
  const shop = await openDemoShop();
  try {
    for (const path of ['live', 'ready']) {
      expect((await fetch(`${shop.origin}/health/${path}`)).status).toBe(200);
    }
    await (await shop.enter('harbor en')).ask('How much is a 225/60R15?');
    const response = await fetch(`${shop.origin}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain');
    const metrics = await response.text();
    expect(metrics).toMatch(/^tenin_conversations_total\{outcome="answered",failure_reason="none",locale="en"\} 1/m);
    expect(metrics).toMatch(/^tenin_step_seconds_count\{step="understand",outcome="done"\} 1/m);
    expect(metrics).toMatch(/^tenin_first_segment_seconds_count 1/m);
    expect(metrics).toMatch(/^tenin_exchanges_under_way 0/m);
    expect(metrics).toMatch(/^tenin_exchanges_waiting 0/m);
    const output = shop.output();
    expect(output).toContain('"msg":"exchange ended"');
    expect(output).toMatch(/"conversationId":"[0-9a-f-]{36}"/);
    expect(output).not.toContain('How much is');
  } finally {
    await shop.remove();
  }
}, 120_000);

it('opens no shop when it is to have none', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'tenin-e2e-'));
  const shop = await openShopOn(dataDir, { DEMO_ACCESS_CODE: '' });
  try {
    const sql = await openSql(dataDir);
    expect(await sql.rows('SELECT id FROM terminals')).toEqual([]);
    await sql.close();
  } finally {
    await shop.remove();
  }
}, 120_000);

import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Database } from '../database.mjs';
import { StubbornKiosk } from '../stubborn-kiosk.mjs';
import { freePort, runCommand, SystemProcess } from '../system-process.mjs';

const CODE = '416283';
const ANSWERED_MS = 60_000;
const ANCHORED_MS = 60_000;
const TABLES = `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
  WHERE schemaname = 'public' ORDER BY 1`;
const EMBEDDED = 'SELECT count(*) FROM embedding_spaces WHERE active';
const HEAD = `SELECT sequence::int AS sequence, encode(hash, 'hex') AS hash FROM audit_entries ORDER BY sequence DESC LIMIT 1`;

/** One shop with one kiosk that can be stopped, looked into and started again. */
export class Shop {
  constructor(dataDir, url) {
    this.dataDir = dataDir;
    this.url = url;
    this.environment = {
      DEMO_ACCESS_CODE: CODE,
      DEREGISTRATION_MS: '0',
      ...(url && { DATABASE_URL: url, JWT_SECRET: randomHex(), CODE_KEY: randomHex() }),
    };
    this.database = new Database(dataDir, url);
  }

  async open({ seeds = false } = {}) {
    this.process = new SystemProcess({
      dataDir: this.dataDir,
      port: await freePort(),
      environment: { ...this.environment, DEMO: seeds ? 'on' : 'off' },
    });
    await this.process.ready();
    while ((await this.database.number(EMBEDDED)) === 0) await sleep(200);
    this.kiosk = new StubbornKiosk(this.process.origin, CODE, new Map());
    await this.kiosk.signIn(AbortSignal.timeout(ANSWERED_MS));
  }

  /** The spoken words of the answer. */
  async ask({ ask: text, locale }) {
    const signal = AbortSignal.timeout(ANSWERED_MS);
    const { taskId } = await this.kiosk.submit({ text }, randomHex(), locale, signal);
    return (await this.kiosk.completed(taskId, signal)).answer;
  }

  /** Resolves when the end of the audit is kept outside the database. */
  async anchored() {
    const file = join(this.dataDir, 'audit', 'anchor');
    for (const giveUpAt = Date.now() + ANCHORED_MS; ; await sleep(250)) {
      const [{ sequence, hash }] = await this.database.query(HEAD);
      const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
      if (kept.includes(hash)) return sequence;
      if (Date.now() > giveUpAt) throw new Error(`the end of the audit was not anchored:\n${kept}`);
    }
  }

  close() {
    return this.process.stop();
  }

  /** How many rows each table has; of a running system. */
  async counts() {
    const counts = {};
    for (const { name } of await this.database.query(TABLES))
      counts[name] = await this.database.number(`SELECT count(*) FROM ${name}`);
    return counts;
  }

  command(...args) {
    return runCommand(args, { dataDir: this.dataDir, environment: this.environment });
  }
}

function randomHex() {
  return randomBytes(32).toString('hex');
}

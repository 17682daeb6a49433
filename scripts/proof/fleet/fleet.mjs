import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { node, root } from '../../prepare.mjs';
import { Database, migrate } from '../database.mjs';
import { openDoors } from '../doors.mjs';
import { hasPostgres, Postgres } from '../postgres.mjs';
import { freePort, killEverything, SystemProcess } from '../system-process.mjs';
import { Balancer } from './balancer.mjs';
import { versionIn } from './builds.mjs';

const EMBEDDED = 'SELECT count(*) FROM embedding_spaces WHERE active';
const PROVIDER = fileURLToPath(new URL('../../bench/provider-process.mjs', import.meta.url));
/** A process that stops has to be gone by then. */
const STOP_MS = 60_000;

/**
 * Processes of one system behind a balancer: one database, one provider of models that takes as long as models do, and
 * any number of members. On the embedded database a process that takes no part holds it, so that members can come and go.
 */
export class Fleet {
  members = new Set();

  static async open({ seed, provider: kind = 'v1', environment = {}, onEmbedded = !hasPostgres() }) {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'tenin-fleet-')));
    // PostgreSQL runs as its own user and has to reach its folder in here.
    await chmod(folder, 0o711);
    const fleet = new Fleet(folder);
    try {
      await fleet.#start({ seed, kind, environment, onEmbedded });
    } catch (error) {
      await fleet.close();
      throw error;
    }
    return fleet;
  }

  constructor(folder) {
    this.folder = folder;
    this.dataDir = join(folder, 'data');
    this.balancer = new Balancer();
  }

  get origin() {
    return `http://127.0.0.1:${this.balancer.port}`;
  }

  /** Starts a process and, where it takes requests, gives it to the balancer. Resolves when it has its part. */
  async join(role, build = root) {
    const port = await freePort();
    const process = new SystemProcess({
      dataDir: this.dataDir,
      port,
      build,
      environment: { ...this.environment, PROCESS_ROLE: role },
    });
    if (!(await process.ready())) throw new Error('somebody killed a process as it started');
    const version = versionIn(await (await fetch(`${process.origin}/metrics`)).text());
    const member = { role, version, process, target: role === 'worker' ? null : await this.balancer.add(port) };
    this.members.add(member);
    return member;
  }

  /** Stops it by SIGTERM. Answers its exit code and, in ms, when the balancer had looked away and when it was gone. */
  async leave(member) {
    this.members.delete(member);
    const since = performance.now();
    const redAfter = member.target?.onRed.promise.then(() => performance.now() - since);
    const code = await member.process.stop(STOP_MS);
    const goneAfterMs = performance.now() - since;
    const redAfterMs = redAfter && Math.min(goneAfterMs, await Promise.race([redAfter, sleep(2_000, goneAfterMs)]));
    if (member.target) this.balancer.remove(member.target);
    return { code, redAfterMs, goneAfterMs };
  }

  /** Access codes of so many terminals of their own. */
  openDoors(count) {
    return openDoors(this.database, this.environment.CODE_KEY, count);
  }

  async close() {
    this.balancer.close();
    killEverything();
    this.provider?.kill();
    await this.postgres?.stop();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10 });
  }

  async #start({ seed, kind, environment, onEmbedded }) {
    await this.balancer.listen();
    this.provider = fork(PROVIDER, [String(seed)], { execPath: node });
    const [{ port }] = await once(this.provider, 'message');
    this.postgres = onEmbedded ? null : await Postgres.start(join(this.folder, 'postgres'), await freePort());
    const url = await this.postgres?.createDatabase('fleet');
    if (url) await migrate(url);
    this.environment = {
      JWT_SECRET: randomBytes(32).toString('hex'),
      CODE_KEY: randomBytes(32).toString('hex'),
      PUBLIC_ORIGIN: this.origin,
      // Two looks of the balancer. Answers take longer, so that they, and who listens to them, are met half way.
      DEREGISTRATION_MS: '1200',
      ...(url && { DATABASE_URL: url }),
      OPENAI_BASE_URL: `http://127.0.0.1:${port}/${kind}`,
      LANGUAGE_MODEL: 'openai:generate',
      MODERATION_MODEL: 'openai:moderate',
      EMBEDDING_MODEL: 'openai:embed',
      SPEECH_TO_TEXT: 'openai:recognize',
      ...environment,
    };
    this.database = new Database(this.dataDir, url);
    const first = new SystemProcess({
      dataDir: this.dataDir,
      port: await freePort(),
      environment: { ...this.environment, DEMO: 'on', PROCESS_ROLE: 'worker' },
    });
    await first.ready();
    while ((await this.database.number(EMBEDDED)) === 0) await sleep(200);
    if (!onEmbedded) await first.stop(STOP_MS);
  }
}

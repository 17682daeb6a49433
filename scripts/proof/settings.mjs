import { setTimeout as sleep } from 'node:timers/promises';

import { Database } from './database.mjs';
import { Load } from './load.mjs';
import { enginesOf } from './processes.mjs';
import { ProductImports } from './product-imports.mjs';
import { freePort, SystemProcess } from './system-process.mjs';

const REACHED_MS = 60_000;
const TAKEN_OVER_MS = 30_000;
/** A claim whose process died is free after 30 s, and its exchange then has as long to complete. */
const SETTLED_MS = 70_000;
const UNDER_WAY = `SELECT count(*) FROM background_task_results WHERE status = 'in_progress'`;

/**
 * @typedef {{ point: string, who: string, at: number }} Kill
 * @typedef {{ name: string, dataDir: string, database: Database, load: Load, kills: Kill[], imports: ProductImports | null,
 *   takenOverByWorker: number, lastStartAt: number }} Evidence What a setting leaves for the verdict; its system still runs.
 */

/** The whole system in one process: killed, and started again on the same data. */
export async function oneProcess({ dataDir, accessCodes, points, kiosks, exchanges, chance }) {
  const port = await freePort();
  const start = (dieAt) => new SystemProcess({ dataDir, port, dieAt });
  const arms = points.map((point) => `${point}:${chance.between(1, 4)}`);
  let running = start(arms[0]);
  const evidence = evidenceOf('one process', dataDir, { origin: running.origin, accessCodes, kiosks, chance });
  await running.ready();
  await evidence.load.start();
  for (const [nth, point] of points.entries()) {
    evidence.kills.push({ point, who: 'server', at: await running.dead(REACHED_MS) });
    running = start(arms[nth + 1]);
    await running.ready();
    evidence.lastStartAt = Date.now();
  }
  await evidence.load.hasAsked(exchanges);
  await evidence.load.settle(SETTLED_MS);
  return evidence;
}

/**
 * `api` and `worker` on one data folder. Each round kills the api at a point; the worker alone completes what was under
 * way, unless it is armed itself and dies over it. `worker: 'now'` kills the worker, and with it the engine, under load.
 */
export async function apiAndWorker({ dataDir, accessCodes, rounds, kiosks, exchanges, chance }) {
  const ports = { api: await freePort(), worker: await freePort() };
  const start = (role, point) =>
    new SystemProcess({
      dataDir,
      port: ports[role],
      environment: { PROCESS_ROLE: role },
      dieAt: point && point !== 'now' ? `${point}:${role === 'api' ? chance.between(1, 4) : 1}` : undefined,
    });
  let api = start('api', rounds[0].api);
  const evidence = evidenceOf('api and worker', dataDir, { origin: api.origin, accessCodes, kiosks, chance });
  await api.ready();
  let worker = start('worker', rounds[0].worker);
  await worker.ready();
  await evidence.load.start();
  for (const [nth, round] of rounds.entries()) {
    const next = rounds[nth + 1] ?? {};
    evidence.kills.push({ point: round.api, who: 'api', at: await api.dead(REACHED_MS) });
    if (round.worker && round.worker !== 'now') {
      evidence.kills.push({ point: round.worker, who: 'worker', at: await worker.dead(REACHED_MS) });
      worker = start('worker', next.worker);
      await worker.ready();
    }
    evidence.takenOverByWorker += await untilWorkerIsDone(evidence.database);
    api = start('api', round.worker === 'now' ? undefined : next.api);
    await api.ready();
    if (round.worker === 'now') {
      await sleep(chance.below(1_000));
      evidence.kills.push({ point: 'any moment', who: 'worker', at: await worker.kill() });
      worker = start('worker', next.worker);
      await worker.ready();
      if (next.api) {
        await api.stop();
        api = start('api', next.api);
        await api.ready();
      }
    } else if (next.worker && next.worker !== 'now') {
      await worker.stop();
      worker = start('worker', next.worker);
      await worker.ready();
    }
    evidence.lastStartAt = Date.now();
  }
  await evidence.load.hasAsked(exchanges);
  await evidence.load.settle(SETTLED_MS);
  return evidence;
}

/** The database process dies under the running system, and under and with imports. Each life of the system sees some of it. */
export async function databaseProcess({ dataDir, accessCodes, lives, kiosks, exchanges, chance }) {
  const port = await freePort();
  const start = (points) =>
    new SystemProcess({
      dataDir,
      port,
      dieAt: points
        .filter((point) => point !== 'now')
        .map((point) => `${point}:${chance.between(2, 8)}`)
        .join(' '),
      dieWho: 'engine',
    });
  let running = start(lives[0].points);
  const evidence = evidenceOf('database process', dataDir, { origin: running.origin, accessCodes, kiosks, chance });
  evidence.imports = await new ProductImports(dataDir, evidence.database).prepare();
  await running.ready();
  await evidence.load.start();
  for (const [nth, { points, imports }] of lives.entries()) {
    if (nth > 0) {
      running = start(points);
      await running.ready();
      evidence.lastStartAt = Date.now();
    }
    const armed = points.filter((point) => point !== 'now').length;
    await until(() => running.engineKills.length === armed, REACHED_MS * 2, `the engine was not killed at ${points}`);
    evidence.kills.push(...running.engineKills.map(({ point, at }) => ({ point, at, who: 'engine' })));
    for (let left = points.length - armed; left > 0; left -= 1) {
      await evidence.database.query('SELECT 1');
      await sleep(chance.below(1_500));
      evidence.kills.push({ point: 'any moment', who: 'engine', at: killEngine(dataDir) });
    }
    for (const who of imports) await evidence.imports.killed(who);
    if (nth < lives.length - 1) await running.stop();
  }
  await evidence.imports.whole();
  await evidence.load.hasAsked(exchanges);
  await evidence.load.settle(SETTLED_MS);
  evidence.kills.push(...evidence.imports.kills);
  return evidence;
}

function evidenceOf(name, dataDir, load) {
  return {
    name,
    dataDir,
    database: new Database(dataDir),
    load: new Load(load),
    kills: [],
    imports: null,
    takenOverByWorker: 0,
    lastStartAt: Date.now(),
  };
}

/** The api is dead here, so that nothing new can come. Answers how many exchanges the worker had to end. */
async function untilWorkerIsDone(database) {
  const underWay = await database.number(UNDER_WAY);
  await until(
    async () => (await database.number(UNDER_WAY)) === 0,
    TAKEN_OVER_MS,
    'the worker did not complete what the api left',
  );
  return underWay;
}

function killEngine(dataDir) {
  for (const pid of enginesOf(dataDir)) process.kill(pid, 'SIGKILL');
  return Date.now();
}

async function until(holds, withinMs, complaint) {
  for (const giveUpAt = Date.now() + withinMs; !(await holds()); await sleep(100)) {
    if (Date.now() > giveUpAt) throw new Error(`${complaint} within ${withinMs} ms`);
  }
}

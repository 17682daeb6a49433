import { setTimeout as sleep } from 'node:timers/promises';

import { evenness } from './evenness.mjs';

const WARM_UP_MS = 3_000;
const OWNERS = `SELECT owner, count(*)::int AS count FROM background_task_results
  WHERE completed_at BETWEEN $1 AND $2 AND attempt = 1 GROUP BY owner`;
const CONNECTIONS = `SELECT count(*)::int FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;

/** Every kiosk asks again as soon as it has its answer. */
export async function measureThroughput({ fleet, visitors, seconds, settledMs }) {
  visitors.keepAsking(0);
  await sleep(WARM_UP_MS);
  const from = new Date();
  await sleep(seconds * 1000);
  const until = new Date();
  const connections = await fleet.database.number(CONNECTIONS);
  await visitors.settle(settledMs);
  const done = visitors.exchanges.filter(({ completedAt }) => completedAt >= from && completedAt <= until);
  const perKiosk = visitors.kiosks.map((_, nth) => done.filter(({ kiosk }) => kiosk === nth).length);
  const owners = await fleet.database.query(OWNERS, [from, until]);
  return {
    perSecond: done.length / seconds,
    answered: done.filter(({ completed }) => completed.outcome !== 'failed').length / Math.max(1, done.length),
    evenAmongKiosks: evenness(perKiosk),
    evenAmongProcesses: evenness(owners.map(({ count }) => count)),
    shed: visitors.exchanges.filter(({ shed }) => shed).length,
    processes: owners.length,
    connections,
  };
}

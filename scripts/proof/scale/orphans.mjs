import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { questionOf } from '../../bench/turns.mjs';
import { evenness } from './evenness.mjs';

const ENDED_MS = 60_000;
const LEFT = `SELECT count(*) FROM background_task_results WHERE status = 'in_progress'`;
const TAKEN = `SELECT owner, count(*)::int AS count, max(attempt) AS attempt FROM background_task_results
  WHERE id = ANY($1) AND attempt > 1 GROUP BY owner`;

/** One question at each kiosk at once, and its process killed as soon as all are accepted: what is left, others end. */
export async function measureOrphans({ fleet, doomed, visitors }) {
  const signal = AbortSignal.timeout(ENDED_MS);
  await Promise.all(
    visitors.kiosks.map(async (kiosk, nth) => {
      const exchange = { key: randomUUID(), locale: 'en', content: { text: questionOf(nth) }, kiosk: nth, shed: false };
      exchange.submitted = await kiosk.submit(exchange.content, exchange.key, 'en', signal);
      exchange.acknowledgedAt = Date.now();
      exchange.shed = exchange.submitted === null;
      visitors.exchanges.push(exchange);
    }),
  );
  const killedAt = await doomed.process.kill();
  fleet.balancer.remove(doomed.target);
  fleet.members.delete(doomed);
  await visitors.settle(0);
  const left = await fleet.database.number(LEFT);
  while ((await fleet.database.number(LEFT)) > 0 && Date.now() < killedAt + ENDED_MS) await sleep(100);
  const accepted = visitors.exchanges.filter(({ shed }) => !shed);
  for (const exchange of accepted) exchange.completed = { answer: await answerOf(fleet.database, exchange) };
  const taken = await fleet.database.query(TAKEN, [accepted.map(({ submitted }) => submitted.taskId)]);
  return {
    visitors,
    killedAt,
    left,
    endedAfterMs: Date.now() - killedAt,
    takers: taken.length,
    mostAttempts: Math.max(0, ...taken.map(({ attempt }) => attempt)),
    evenAmongTakers: evenness(taken.map(({ count }) => count)),
  };
}

async function answerOf(database, { submitted }) {
  const [row] = await database.query(`SELECT result->>'answer' AS answer FROM background_task_results WHERE id = $1`, [
    submitted.taskId,
  ]);
  return row?.answer;
}

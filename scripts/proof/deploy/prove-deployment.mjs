import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { root } from '../../prepare.mjs';
import { chanceFrom } from '../chance.mjs';
import { buildCalled } from '../fleet/builds.mjs';
import { Fleet } from '../fleet/fleet.mjs';
import { Visitors } from '../fleet/visitors.mjs';
import { verdictOf } from '../verdict.mjs';
import { reportDeployment } from './report-deployment.mjs';

const NEXT = '0.2.0-next';
const LONGEST_PAUSE_MS = 400;
const SETTLED_MS = 60_000;
const LONGEST_BETWEEN_MS = 1_500;

/** Rolls members over, one at a time, api and worker in turn. True when nobody noticed. */
export async function proveDeployment({ rollovers, membersOfRole, kiosks, seed, onEmbedded }) {
  const since = performance.now();
  const chance = chanceFrom(seed);
  const fleet = await Fleet.open({ seed, onEmbedded });
  try {
    const builds = [root, await buildCalled(NEXT, join(fleet.folder, 'next'))];
    const members = [];
    for (let nth = 0; nth < membersOfRole; nth += 1)
      for (const role of ['api', 'worker']) members.push(await fleet.join(role, builds[0]));
    const visitors = await Visitors.open({
      origin: fleet.origin,
      accessCodes: await fleet.openDoors(kiosks),
      chance,
      shareOfSpeech: 0.3,
      looksForVersion: true,
    });
    visitors.keepAsking(LONGEST_PAUSE_MS);
    const ends = [];
    for (let nth = 0; nth < rollovers; nth += 1) {
      await sleep(chance.below(LONGEST_BETWEEN_MS));
      const before = members.shift();
      const build = builds[before.version === NEXT ? 0 : 1];
      const after = await fleet.join(before.role, build);
      members.push(after);
      const underWay = await underWayIn(before);
      const end = await fleet.leave(before);
      ends.push({ ...end, role: before.role, from: before.version, to: after.version, underWay });
    }
    await visitors.settle(SETTLED_MS);
    const verdict = await verdictOf({
      name: 'deployment',
      database: fleet.database,
      load: visitors,
      kills: [],
      imports: null,
      takenOverByWorker: 0,
      lastStartAt: 0,
    });
    const seconds = Math.round((performance.now() - since) / 1000);
    const database = fleet.postgres ? 'PostgreSQL' : 'the embedded database';
    return reportDeployment({ ends, verdict, record: visitors.record, database, seconds, seed, rollovers });
  } finally {
    await fleet.close();
  }
}

/** Exchanges that this process was answering when it was told to stop. */
async function underWayIn({ process }) {
  const metrics = await (await fetch(`${process.origin}/metrics`)).text();
  return Number(/^tenin_exchanges_under_way (\d+)/m.exec(metrics)?.[1] ?? 0);
}

import { availableParallelism } from 'node:os';

import { chanceFrom } from '../chance.mjs';
import { Fleet } from '../fleet/fleet.mjs';
import { Visitors } from '../fleet/visitors.mjs';
import { verdictOf } from '../verdict.mjs';
import { measureOrphans } from './orphans.mjs';
import { measurePeak } from './peak.mjs';
import { reportScale } from './report-scale.mjs';
import { bytesPerExchange } from './row-bytes.mjs';
import { measureThroughput } from './throughput.mjs';

/** A provider that takes no time: what is measured is ours. */
const AT_ONCE = 'z/v1';
const SETTLED_MS = 90_000;

/** Measures each count of processes and the peak on the last one. True when the proof holds. */
export async function proveScale({ counts, seconds, peakSeconds, wantedGoodput, kiosks, seed, onEmbedded }) {
  const since = performance.now();
  const chance = chanceFrom(seed);
  const fleet = await Fleet.open({ seed, provider: AT_ONCE, onEmbedded });
  try {
    const accessCodes = await fleet.openDoors(kiosks);
    // Every second connection of a peak would be a new one, of which a process accepts one in each turn of its loop.
    const open = (origin) => Visitors.open({ origin, accessCodes, chance, keepsConnections: () => true });
    const all = [];
    const settings = [];
    for (const count of counts) {
      while ([...fleet.members].filter(({ role }) => role === 'api').length < count) await fleet.join('api');
      while ([...fleet.members].filter(({ role }) => role === 'worker').length < count) await fleet.join('worker');
      const visitors = await open(fleet.origin);
      all.push(visitors);
      const throughput = await measureThroughput({ fleet, visitors, seconds, settledMs: SETTLED_MS });
      const doomed = await fleet.join('api');
      const orphans = await measureOrphans({ fleet, doomed, visitors: await open(doomed.process.origin) });
      all.push(orphans.visitors);
      settings.push({ count, ...throughput, orphans });
    }
    const capacity = settings.at(-1).perSecond;
    const visitors = await open(fleet.origin);
    all.push(visitors);
    const peak = await measurePeak({ fleet, visitors, capacity, seconds: peakSeconds, settledMs: SETTLED_MS });
    const verdict = await verdictOf({
      name: 'scale',
      database: fleet.database,
      load: {
        exchanges: all.flatMap(({ exchanges }) => exchanges.filter(({ shed }) => !shed)),
        troubles: new Map(),
      },
      kills: [],
      imports: null,
      takenOverByWorker: 0,
      lastStartAt: orphansEndedAt(settings),
    });
    return reportScale({
      settings,
      peak,
      verdict,
      bytes: await bytesPerExchange(fleet.database),
      failures: [...all.flatMap(({ record }) => [...record.failures])],
      wantedGoodput,
      machine: { cores: availableParallelism(), database: fleet.postgres ? 'PostgreSQL' : 'the embedded database' },
      seconds: Math.round((performance.now() - since) / 1000),
      seed,
    });
  } finally {
    await fleet.close();
  }
}

/** Orphans have no kiosk that waits: their time counts from when their process was killed. */
function orphansEndedAt(settings) {
  return Math.max(0, ...settings.map(({ orphans }) => orphans.killedAt));
}

import { cp, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { chanceFrom } from './chance.mjs';
import { Database } from './database.mjs';
import { processesNaming } from './processes.mjs';
import { report } from './report.mjs';
import { apiAndWorker, databaseProcess, oneProcess } from './settings.mjs';
import { freePort, killEverything, SystemProcess } from './system-process.mjs';
import { verdictOf } from './verdict.mjs';

const ENDED_MS = 15_000;
const EMBEDDED = 'SELECT count(*) FROM embedding_spaces WHERE active';

/** Runs the three settings, each on its own copy of one shop, two at a time. True when the proof holds. */
export async function prove({ wanted, seed, ...plan }) {
  const since = performance.now();
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'tenin-proof-')));
  let leftRunning = 0;
  try {
    const accessCodes = await seedShop(join(folder, 'shop'));
    const evidenceOf = async (setting, nth) => {
      const dataDir = join(folder, String(nth));
      await cp(join(folder, 'shop'), dataDir, { recursive: true });
      return setting({ dataDir, accessCodes, chance: chanceFrom(seed + nth), ...plan[setting.name] });
    };
    const [first, others] = await Promise.all([
      evidenceOf(oneProcess, 1),
      evidenceOf(apiAndWorker, 2).then(async (evidence) => [evidence, await evidenceOf(databaseProcess, 3)]),
    ]);
    const verdicts = await Promise.all([first, ...others].map(verdictOf));
    killEverything();
    leftRunning = await untilEnded(folder);
    const seconds = Math.round((performance.now() - since) / 1000);
    return report(verdicts, { seconds, seed, leftRunning, wanted });
  } finally {
    killEverything();
    await untilEnded(folder);
    for (const pid of processesNaming(folder)) process.kill(pid, 'SIGKILL');
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** The demo shop, made once. Answers the access codes of its terminals. */
async function seedShop(dataDir) {
  const shop = new SystemProcess({ dataDir, port: await freePort(), environment: { DEMO: 'on' } });
  await shop.ready();
  const database = new Database(dataDir);
  while ((await database.number(EMBEDDED)) === 0) await sleep(200);
  await shop.stop();
  return (await readFile(join(dataDir, 'keys', 'demo-access-codes'), 'utf8')).split('\n').filter(Boolean);
}

/** What a killed process had started ends by itself. Answers how many did not. */
async function untilEnded(folder) {
  for (const giveUpAt = Date.now() + ENDED_MS; ; await sleep(200)) {
    const { length } = processesNaming(folder);
    if (length === 0 || Date.now() > giveUpAt) return length;
  }
}

// Preloaded into the system by `--import`: kills a process with SIGKILL at named points of its work.
// DIE_AT is a list such as `committed:3` or `completing:4 accepted:2`: at the third passing of that point the first
// kill happens, and from then on the next entry counts. DIE_WHO says who dies: `self`, or the database's `engine`.
import { subscribe } from 'node:diagnostics_channel';

import { enginesOf } from './processes.mjs';

const { DIE_AT = '', DIE_WHO = 'self', DATA_DIR = '.data' } = process.env;
const deaths = DIE_AT.split(' ')
  .filter(Boolean)
  .map((entry) => {
    const [point, passings] = entry.split(':');
    return { point, left: Number(passings) };
  });

subscribe('tenin:milestone', (milestone) => {
  const [next] = deaths;
  if (next?.point !== milestone) return;
  next.left -= 1;
  if (next.left > 0) return;
  if (DIE_WHO === 'self') process.kill(process.pid, 'SIGKILL');
  const engines = enginesOf(DATA_DIR);
  if (engines.length === 0) return;
  deaths.shift();
  for (const engine of engines) kill(engine);
  process.send?.({ engineKilledAt: milestone });
});

/** One that ended by itself in this moment needs no kill. */
function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

// `npm run proof:kill`: kills the system while it works and looks whether anything is lost or doubled. `--quick` is a
// small one; `--seed N` repeats a run.
import { parseArgs } from 'node:util';

import { prepare } from '../prepare.mjs';
import { FULL, QUICK } from './plans.mjs';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } },
});

await prepare();
const { prove } = await import('./prove.mjs');
const { killEverything } = await import('./system-process.mjs');
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    killEverything();
    process.exit(1);
  });
}
const holds = await prove({ ...(values.quick ? QUICK : FULL), seed: Number(values.seed) }).catch((error) => {
  console.error(error);
  return false;
});
process.exit(holds ? 0 : 1);

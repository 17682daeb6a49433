// `npm run proof:deploy`: two versions take turns under load, in the processes that answer and in those that work behind
// them, and nobody notices. `--rollovers N` (20), `--members N` of each role (2), `--kiosks N` (12), `--embedded` takes the embedded database although
// there is a PostgreSQL, `--seed N` repeats a run.
import { parseArgs } from 'node:util';

import { prepare } from '../prepare.mjs';

const { values } = parseArgs({
  options: {
    rollovers: { type: 'string', default: '20' },
    members: { type: 'string', default: '2' },
    kiosks: { type: 'string', default: '12' },
    seed: { type: 'string', default: '1' },
    embedded: { type: 'boolean', default: false },
  },
});

await prepare();
const { proveDeployment } = await import('./deploy/prove-deployment.mjs');
const { endingWith } = await import('./ending.mjs');
await endingWith(
  proveDeployment({
    rollovers: Number(values.rollovers),
    membersOfRole: Number(values.members),
    kiosks: Number(values.kiosks),
    seed: Number(values.seed),
    onEmbedded: values.embedded || undefined,
  }),
);

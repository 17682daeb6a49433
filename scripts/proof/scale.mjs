// `npm run proof:scale`: one database and one, two and four processes of each role: what they do in a second, how evenly,
// and that none does the work of another; then a minute of twenty times the visitors of a day. `--up-to N` processes of
// each role (4), `--seconds N` a setting (20), `--peak-seconds N` (60), `--goodput SHARE` of the capacity that has to be
// left under the peak (0.9), `--kiosks N` (48), `--embedded` takes the embedded database although there is a PostgreSQL,
// `--seed N` repeats a run.
import { parseArgs } from 'node:util';

import { prepare } from '../prepare.mjs';

const { values } = parseArgs({
  options: {
    'up-to': { type: 'string', default: '4' },
    seconds: { type: 'string', default: '20' },
    'peak-seconds': { type: 'string', default: '60' },
    goodput: { type: 'string', default: '0.9' },
    kiosks: { type: 'string', default: '48' },
    seed: { type: 'string', default: '1' },
    embedded: { type: 'boolean', default: false },
  },
});

await prepare();
const { proveScale } = await import('./scale/prove-scale.mjs');
const { endingWith } = await import('./ending.mjs');
await endingWith(
  proveScale({
    counts: [1, 2, 4, 8].filter((count) => count <= Number(values['up-to'])),
    seconds: Number(values.seconds),
    peakSeconds: Number(values['peak-seconds']),
    wantedGoodput: Number(values.goodput),
    kiosks: Number(values.kiosks),
    seed: Number(values.seed),
    onEmbedded: values.embedded || undefined,
  }),
);

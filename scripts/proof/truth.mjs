// `npm run proof:truth`: lets a model lie through the real composer and speaker, and a truthful one speak through them.
// `--outputs N`, `--truths N`, `--seed N`; `--show N` prints so many of the lies that were spoken and truths that were not,
// of the tuned half alone; `--only KIND` and `--half tuned` or `--half "held out"` narrow it.
import { parseArgs } from 'node:util';

import { prepare } from '../prepare.mjs';

const { values } = parseArgs({
  options: {
    outputs: { type: 'string', default: '10000' },
    truths: { type: 'string', default: '4000' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '5' },
    only: { type: 'string' },
    half: { type: 'string' },
  },
});

await prepare();
const { proveTruth } = await import('./truth/prove-truth.mjs');
const holds = await proveTruth({
  outputs: Number(values.outputs),
  truths: Number(values.truths),
  seed: Number(values.seed),
  show: Number(values.show),
  only: values.only,
  half: values.half,
});
process.exit(holds ? 0 : 1);

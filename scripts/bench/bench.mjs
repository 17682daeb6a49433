// `npm run bench`: how near the answers come to what the providers allow, against the articles' design and a bare client
// in the same run. `--quick` is a small one; `--seed N` repeats a run; `--write` keeps the report in docs/benchmark.md.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { prepare, root } from '../prepare.mjs';
import { FULL, QUICK } from './plans.mjs';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
  },
});

await prepare();
const { measure } = await import('./measure.mjs');
const { reportOf } = await import('./report.mjs');
const { killEverything } = await import('../proof/system-process.mjs');
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    killEverything();
    process.exit(1);
  });
}
const folder = await mkdtemp(join(tmpdir(), 'tenin-bench-'));
try {
  const report = reportOf(await measure(values.quick ? QUICK : FULL, Number(values.seed), folder));
  console.log(report);
  if (values.write) await writeFile(join(root, 'docs', 'benchmark.md'), report);
} finally {
  killEverything();
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
}
process.exit(0);

// `npm run bench`: how near the answers come to what the providers allow, against the articles' design and a bare client
// in the same run. `--quick` is a small one; `--seed N` repeats a run; `--postgres` takes a PostgreSQL of this machine with
// pgvector instead of the embedded database; `--peers DIR` sets LangChain.js and Mastra beside it, as far as DIR has them
// installed; `--write` keeps the report in docs/benchmark.md.
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { prepare, root, run } from '../prepare.mjs';
import { FULL, QUICK } from './plans.mjs';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    postgres: { type: 'boolean', default: false },
    peers: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

await prepare();
const { measure } = await import('./measure.mjs');
const { reportOf } = await import('./report.mjs');
const { Postgres } = await import('../proof/postgres.mjs');
const { freePort, killEverything } = await import('../proof/system-process.mjs');
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    killEverything();
    process.exit(1);
  });
}
const folder = await mkdtemp(join(tmpdir(), 'tenin-bench-'));
// PostgreSQL runs as its own user and has to reach its folder in here.
await chmod(folder, 0o711);
const postgres = values.postgres ? await Postgres.start(join(folder, 'postgres'), await freePort()) : null;
try {
  const plan = values.quick ? QUICK : FULL;
  const report = reportOf(
    await measure({ ...plan, seed: Number(values.seed), folder, postgres, peersFolder: values.peers }),
  );
  console.log(report);
  if (values.write) {
    const page = join(root, 'docs', 'benchmark.md');
    await writeFile(page, report);
    await run(join(root, 'node_modules', '.bin', 'prettier'), ['--write', '--log-level', 'warn', page]);
  }
} finally {
  killEverything();
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
}
process.exit(0);

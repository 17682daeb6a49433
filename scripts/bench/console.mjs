/**
 * How long the console's questions take with many conversations: `node scripts/bench/console.mjs [--rows N]`. With
 * DATABASE_URL of a PostgreSQL server it makes a database of its own there (a million rows) and drops it again; without,
 * it measures on the embedded one (a hundred thousand). Needs `npm run build`.
 */
import { parseArgs } from 'node:util';

import { measureConsole } from './console-figures.mjs';

const LIMIT_MS = 300;

const url = process.env.DATABASE_URL;
const { values } = parseArgs({ options: { rows: { type: 'string' } } });
const rows = Number(values.rows ?? (url ? 1_000_000 : 100_000));
const tell = (name, tookMs) => console.log(`  ${name}: ${(tookMs / 1_000).toFixed(1)} s`);
const { questions, teachingMs } = await measureConsole({ url, rows, tell });
for (const { name, medianMs, worstMs } of questions) {
  console.log(
    `${medianMs <= LIMIT_MS ? ' ' : '!'} ${name.padEnd(38)} ${medianMs.toFixed(1).padStart(8)} ms, worst ${worstMs.toFixed(1)} ms`,
  );
}
console.log(`  from publishing a taught answer to the search that finds it: ${teachingMs.toFixed(1)} ms`);

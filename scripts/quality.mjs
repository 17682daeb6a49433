// npm run quality [-- --data DIR] [-- --faults] [-- --only Reading] [-- --write]. Data is read where it lies, in the
// folder of --data or TENIN_DATA; what is not there is said to be not run.
import { node, prepare, run } from './prepare.mjs';

const args = process.argv.slice(2);
const folder = args.includes('--data') ? undefined : process.env.TENIN_DATA;

await prepare();
await run(node, ['dist/quality/report.js', ...args, ...(folder ? ['--data', folder] : [])]);
if (args.includes('--write')) await run('prettier', ['--write', '--log-level', 'warn', 'docs/quality.md']);

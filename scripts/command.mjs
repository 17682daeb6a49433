// Runs one command of the command line, e.g. `npm run ingest -- docs/`, against a running system or one of its own.
import { spawn } from 'node:child_process';

import { env, node, prepare, root } from './prepare.mjs';

await prepare();
const child = spawn(node, ['--enable-source-maps', `${root}/dist/cli.js`, ...process.argv.slice(2)], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  env: { ...env, DATA_DIR: process.env.DATA_DIR ?? `${root}/.data` },
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => (process.exitCode = code ?? 1));

// `npm start` and `npm run dev`: install and build what is missing, then run the whole system until a signal ends it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { BUILDS, build, env, install, node, root, serverFlags } from './prepare.mjs';

const watch = process.argv.includes('--watch');
let ending = false;
const children = [];

// Before anything else: a signal during the installation must end this too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    ending = true;
    for (const child of children) child.kill('SIGTERM');
    if (children.length === 0) process.exit(0);
  });
}

await install();
await build();
if (watch) {
  for (const { command, output } of BUILDS) {
    const [name, args, options] = command;
    const rebuild =
      name === 'nest'
        ? ['tsc', ['-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput']]
        : [name, [...args, '--watch']];
    start(
      join(root, 'node_modules', '.bin', rebuild[0]),
      rebuild[1],
      { stdio: ['ignore', 'ignore', 'inherit'], ...options },
      output,
    );
  }
}
const server = start(node, [...serverFlags, ...(watch ? ['--watch', '--watch-preserve-output'] : []), 'dist/main.js'], {
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
server.once('exit', (code, signal) => {
  for (const child of children) if (child !== server) child.kill('SIGTERM');
  process.exitCode = ending ? 0 : (code ?? (signal ? 1 : 0));
});

function start(command, args, options) {
  const child = spawn(command, args, { cwd: root, env, ...options });
  children.push(child);
  return child;
}

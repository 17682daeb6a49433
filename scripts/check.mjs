// Everything that a tool can hold: format, lint, types, boundaries, unused code. Prints what failed.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { env, install, root } from './prepare.mjs';

const CHECKS = {
  format: ['prettier', '--check', '.', '--log-level', 'warn'],
  lint: ['eslint', '.', '--max-warnings', '0'],
  types: ['tsc', '-p', 'tsconfig.json'],
  'kiosk-web types': ['tsc', '-p', 'kiosk-web/tsconfig.json'],
  'console-web types': ['tsc', '-p', 'console-web/tsconfig.json'],
  boundaries: ['depcruise', 'src', 'test', '--config', '.dependency-cruiser.mjs', '--output-type', 'err'],
  'unused code': ['knip'],
};

await install();
// Lint takes as long as all others together: it has a core to itself, and they take turns.
const { lint, ...others } = CHECKS;
const results = (await Promise.all([inTurn({ lint }), inTurn(others)])).flat();
for (const { name, passed, seconds, output } of results) {
  console.log(`${passed ? '✓' : '✗'} ${name} (${seconds} s)${passed ? '' : `\n${output}`}`);
}
process.exitCode = results.every((result) => result.passed) ? 0 : 1;

async function inTurn(checks) {
  const results = [];
  for (const [name, command] of Object.entries(checks)) results.push(await check(name, command));
  return results;
}

function check(name, [command, ...args]) {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules', '.bin', command), args, { cwd: root, env });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.once('close', (code) =>
      resolve({ name, passed: code === 0, output, seconds: ((performance.now() - startedAt) / 1000).toFixed(1) }),
    );
  });
}

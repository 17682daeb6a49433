// Everything that a tool can hold: format, lint, types, boundaries, unused code. Runs side by side; prints what failed.
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
const results = await Promise.all(Object.entries(CHECKS).map(([name, command]) => check(name, command)));
for (const { name, passed, seconds, output } of results) {
  console.log(`${passed ? '✓' : '✗'} ${name} (${seconds} s)${passed ? '' : `\n${output}`}`);
}
process.exitCode = results.every((result) => result.passed) ? 0 : 1;

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

import { execFile } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
export const PROOF_MS = 600_000;

/** Runs a script of `scripts/proof`, as `npm run` does. */
export function runProof(name: string, ...args: string[]): Promise<{ code: unknown; output: string }> {
  return new Promise((resolve) => {
    const command = [join(root, 'scripts', 'proof', `${name}.mjs`), ...args];
    execFile(process.execPath, command, { cwd: root, timeout: PROOF_MS }, (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, output: stdout + stderr }),
    );
  });
}

import { execFile } from 'node:child_process';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const TOO_LONG_MS = 300_000;

describe('a system that is killed while it works', () => {
  it(
    'loses no exchange and does none twice',
    async () => {
      const { code, output } = await proveQuickly();
      expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('PASSED') });
    },
    TOO_LONG_MS,
  );
});

function proveQuickly(): Promise<{ code: unknown; output: string }> {
  return new Promise((resolve) => {
    const command = [join(root, 'scripts', 'proof', 'kill.mjs'), '--quick'];
    execFile(process.execPath, command, { cwd: root, timeout: TOO_LONG_MS }, (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, output: stdout + stderr }),
    );
  });
}

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Builds the kiosk page as it is now into `folder`; takes about a second. */
export function buildKiosk(folder: string): void {
  execFileSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/vite/bin/vite.js'),
      'build',
      join(ROOT, 'kiosk-web'),
      '--outDir',
      folder,
      '--emptyOutDir',
    ],
    { stdio: 'pipe' },
  );
}

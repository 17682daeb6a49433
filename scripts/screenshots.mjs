// Pictures of every state of the kiosk page, as visitors of the demo shop see it: npm run screenshots. Needs chromium.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { node, prepare, root, run } from './prepare.mjs';

const FOLDER = join(root, 'docs', 'screenshots', 'kiosk');
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');

await prepare();
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
await run(
  node,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    jest,
    '--selectProjects',
    'browser',
    '--',
    'test/browser/whole-system.spec.ts',
  ],
  { env: { ...process.env, KIOSK_SHOTS: FOLDER } },
);

// Pictures of every state of the kiosk page and of every page of the console, as the demo shop shows them: npm run
// screenshots. Needs chromium.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { node, prepare, root, run } from './prepare.mjs';

const PICTURES = [
  { folder: 'kiosk', spec: 'whole-system.spec.ts', variable: 'KIOSK_SHOTS' },
  { folder: 'console', spec: 'console.spec.ts', variable: 'CONSOLE_SHOTS' },
];
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');

await prepare();
for (const { folder, spec, variable } of PICTURES) {
  const path = join(root, 'docs', 'screenshots', folder);
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { recursive: true });
  await run(
    node,
    ['--experimental-vm-modules', '--no-warnings', jest, '--selectProjects', 'browser', '--', `test/browser/${spec}`],
    { env: { ...process.env, [variable]: path } },
  );
}

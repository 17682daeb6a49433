// Pictures of every state of the kiosk page and of every page of the console, as the demo shop shows them: npm run
// screenshots. Needs chromium.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { node, prepare, root, run } from './prepare.mjs';

const PICTURES = [
  { folder: 'kiosk', variable: 'KIOSK_SHOTS', specs: ['whole-system'] },
  {
    folder: 'console',
    variable: 'CONSOLE_SHOTS',
    specs: [
      'console',
      'console-knowledge',
      'console-products',
      'console-house',
      'console-calls',
      'console-review',
      'teach',
    ],
  },
];
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');

await prepare();
for (const { folder, variable, specs } of PICTURES) {
  const path = join(root, 'docs', 'screenshots', folder);
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { recursive: true });
  for (const spec of specs)
    await run(
      node,
      [
        '--experimental-vm-modules',
        '--no-warnings',
        jest,
        '--selectProjects',
        'browser',
        '--',
        `test/browser/${spec}.spec.ts`,
      ],
      { env: { ...process.env, [variable]: path } },
    );
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { root } from '../prepare.mjs';

export async function decisionIndex() {
  const folder = join(root, 'docs', 'decisions');
  const files = (await readdir(folder)).filter((name) => /^\d{4}-/.test(name)).sort();
  const rows = await Promise.all(
    files.map(async (name) => {
      const title = (await readFile(join(folder, name), 'utf8')).split('\n')[0].replace(/^# /, '');
      return `- [${name.slice(0, 4)}](${name}) ${title}`;
    }),
  );
  return `# Decisions\n\nWhat was decided, why, and what holds it. A decision is superseded, never deleted. Generated from the files beside it.\n\n${rows.join('\n')}\n`;
}

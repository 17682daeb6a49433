import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { measured } from './figure.js';
import { pageOf } from './page.js';
import { SECTIONS } from './sections.js';

const PAGE = 'docs/quality.md';

/** Prints every figure; with `--faults` some cases of each that were not as they should be; with `--write` keeps the page. */
async function report(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      faults: { type: 'boolean' },
      write: { type: 'boolean' },
      only: { type: 'string' },
    },
  });
  const sections = [];
  for (const section of SECTIONS.filter(({ title }) => !values.only || title === values.only)) {
    const figures = await section.measure(values.data ?? null);
    sections.push({ title: section.title, figures });
    process.stdout.write(`${section.title}\n`);
    for (const figure of figures) {
      process.stdout.write(`  ${figure.name.padEnd(44)} ${measured(figure)}\n`);
      if (values.faults) process.stdout.write(figure.faults.map((fault) => `      ${fault}\n`).join(''));
    }
  }
  if (values.write) await writeFile(PAGE, pageOf(sections));
}

await report();

import { parseArgs } from 'node:util';

import { written } from './interval.js';
import { measureReading } from './reading.js';

/** Prints every figure; with `--faults` some texts of each that were not read as they should be. */
async function report(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string' }, faults: { type: 'boolean' } } });
  for (const { name, share, faults } of await measureReading(values.data ?? null)) {
    process.stdout.write(`${name.padEnd(44)} ${share ? written(share) : 'not run'}\n`);
    if (values.faults) process.stdout.write(faults.map((fault) => `    ${fault}\n`).join(''));
  }
}

await report();

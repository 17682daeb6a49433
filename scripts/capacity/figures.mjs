import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const PAGE = fileURLToPath(new URL('../../docs/benchmark.md', import.meta.url));

const ROWS = {
  printed: /^Printed by .* on (\d{4}-\d{2}-\d{2})/m,
  serverMs: /\| Tenin, server\s*\| ([\d.]+) ms/,
  databaseMs: /\| Tenin, database\s*\| ([\d.]+) ms/,
  memoryMb: /\| Resident memory of the server[^|]*\| ([\d.]+) MB/,
};

/** What `npm run bench -- --write` measured. Throws where the page does not say it. */
export async function benchmarkFigures() {
  const page = await readFile(PAGE, 'utf8');
  const found = Object.entries(ROWS).map(([name, pattern]) => {
    const [, value] = pattern.exec(page) ?? [];
    if (value === undefined) throw new Error(`docs/benchmark.md has no figure for ${name}: run the benchmark again`);
    return [name, name === 'printed' ? value : Number(value)];
  });
  return Object.fromEntries(found);
}

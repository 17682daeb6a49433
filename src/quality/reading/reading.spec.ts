import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { share, written } from '../interval.js';
import { reading } from './reading.js';

describe('the figures of reading', () => {
  it('are not run where their data is not there', async () => {
    const shares = async (folder: string | null): Promise<unknown[]> =>
      (await reading.measure(folder)).map((figure) => figure.share);
    expect(new Set(await shares(null))).toEqual(new Set([null]));
    expect(new Set(await shares('/nowhere'))).toEqual(new Set([null]));
  });

  it('count what is read as it was said, the same in every run', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tenin-quality-'));
    await mkdir(join(folder, 'tire-sizes-metric-mit'));
    await mkdir(join(folder, 'clinc150'));
    await writeFile(
      join(folder, 'tire-sizes-metric-mit', 'dev.jsonl'),
      '{"text":"225/60 R15 6J"}\n{"text":"205/55 R16 6J"}\n',
    );
    await writeFile(join(folder, 'clinc150', 'val.jsonl'), '{"text":"how are you"}\n{"text":"is 225/60R15 a size"}\n');
    const figures = await reading.measure(folder);
    expect(figures.find(({ name }) => name === 'sizes, en, said in a sentence')?.share).toMatchObject({
      hits: 32,
      of: 32,
    });
    expect(figures.find(({ name }) => name.endsWith('clinc150/val.jsonl'))).toMatchObject({
      share: { hits: 1, of: 2 },
      faults: ['is 225/60R15 a size'],
    });
    expect(await reading.measure(folder)).toEqual(figures);
  });

  it('come with the interval of Wilson', () => {
    expect(written(share(98, 100))).toBe('98.0 % [93.0, 99.4] of 100');
    expect(written(share(0, 10))).toBe('0.0 % [0.0, 27.8] of 10');
    expect(written(share(0, 0))).toBe('none');
  });
});

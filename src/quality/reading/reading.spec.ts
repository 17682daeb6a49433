import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { meanFigure } from '../figure.js';
import { share, written } from '../interval.js';
import { pageOf } from '../page.js';
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

  it('count the questions that lead from a misheard size to the right one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tenin-quality-'));
    await mkdir(join(folder, 'tire-sizes-metric-mit'));
    await writeFile(
      join(folder, 'tire-sizes-metric-mit', 'dev.jsonl'),
      '{"text":"225/60 R15 6J"}\n{"text":"225/65 R15 6J"}\n',
    );
    const figures = await reading.measure(folder);
    const named = (name: string): unknown => figures.find((figure) => figure.name === `misheard sizes, en, ${name}`);
    expect(named('no wrong size settled where it could be asked')).toMatchObject({
      share: { low: expect.any(Number) },
      faults: [],
      wanted: { atLeast: 1 },
    });
    expect(named('questions to the right one')).toMatchObject({ share: null, mean: { value: expect.any(Number) } });
  });

  it('leave out of the spoken numbers what was agreed, and count it apart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tenin-quality-'));
    await mkdir(join(folder, 'itn-spoken-numbers'));
    const row = (kind: string, input: string, expected: string): string =>
      JSON.stringify({ lang: 'en', direction: 'itn', class: kind, input, expected, config_specific: false });
    await writeFile(
      join(folder, 'itn-spoken-numbers', 'dev.jsonl'),
      [row('cardinal', 'sixty', '60'), row('ordinal', 'second', '2nd'), row('telephone', 'a b nine', 'AB9')].join('\n'),
    );
    const figures = await reading.measure(folder);
    expect(figures.filter(({ name }) => name.startsWith('numbers, en')).map(({ share: told }) => told)).toMatchObject([
      { hits: 2, of: 2 },
      { hits: 0, of: 1 },
    ]);
  });

  it('are written as shares and as means', () => {
    const page = pageOf([
      { title: 'Any', figures: [meanFigure('questions', [0, 1], { atMost: 1.3 }), meanFigure('nothing', null)] },
    ]);
    expect(page).toContain('| questions | 0.50 of 2 | ≤ 1.3 |');
    expect(page).toContain('| nothing | not run |  |');
  });

  it('come with the interval of Wilson', () => {
    expect(written(share(98, 100))).toBe('98.0 % [93.0, 99.4] of 100');
    expect(written(share(0, 10))).toBe('0.0 % [0.0, 27.8] of 10');
    expect(written(share(0, 0))).toBe('none');
  });
});

import { describe, expect, it } from '@jest/globals';

import { Loader } from './loader.js';

function counting(look: (key: string) => number | undefined) {
  const looks: string[][] = [];
  const loader = new Loader<number | null>(
    (keys) => {
      looks.push([...keys]);
      const found = keys.flatMap((key) => {
        const value = look(key);
        return value === undefined ? [] : [[key, value] as const];
      });
      return Promise.resolve(new Map(found));
    },
    () => null,
  );
  return { loader, looks };
}

describe('a loader', () => {
  it('looks once for all who ask in one turn, and again for who asks later', async () => {
    const { loader, looks } = counting((key) => key.length);
    const first = Promise.all(['a', 'bb', 'a'].map((key) => loader.load(key)));
    const later = Promise.resolve().then(() => loader.load('ccc'));
    expect([await first, await later]).toEqual([[1, 2, 1], 3]);
    expect(looks).toEqual([['a', 'bb', 'ccc']]);
    expect(await loader.load('bb')).toBe(2);
    expect(looks).toEqual([['a', 'bb', 'ccc'], ['bb']]);
  });

  it('says of what is not there that it is not', async () => {
    const { loader } = counting(() => undefined);
    expect(await loader.load('a')).toBeNull();
  });

  it('tells everybody who waits that the look failed', async () => {
    const loader = new Loader<number>(
      () => Promise.reject(new Error('away')),
      () => 0,
    );
    const answers = await Promise.allSettled([loader.load('a'), loader.load('b')]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

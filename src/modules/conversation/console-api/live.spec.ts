import { setTimeout as pause } from 'node:timers/promises';

import { describe, expect, it, jest } from '@jest/globals';

import { changes } from './live.js';

/** Longer than the pause between two looks. */
const NEXT_LOOK_MS = 1_300;

const watching = (look: () => Promise<string[]>) =>
  changes({
    look,
    keyOf: (item) => item,
    stateOf: () => 'there',
    eventOf: (item) => ({ item }),
    mayGoOn: () => Promise.resolve(true),
  });

describe('the changes that a live view shows', () => {
  it('are each item that appears, once', async () => {
    let items = ['a'];
    const view = watching(() => Promise.resolve(items));
    expect(await view.next()).toEqual({ value: { item: 'a' }, done: false });
    items = ['a', 'b'];
    expect(await view.next()).toEqual({ value: { item: 'b' }, done: false });
    await view.return?.();
  });

  it('end with who looks at them, although there was nothing to show', async () => {
    const look = jest.fn(() => Promise.resolve<string[]>([]));
    const view = watching(look);
    const awaited = view.next();
    await pause(50);
    await view.return?.();
    expect(await awaited).toMatchObject({ done: true });
    const looks = look.mock.calls.length;
    await pause(NEXT_LOOK_MS);
    expect(look).toHaveBeenCalledTimes(looks);
  });
});

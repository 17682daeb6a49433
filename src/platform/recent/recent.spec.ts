import { describe, expect, it } from '@jest/globals';

import { Recent } from './index.js';

describe('what was found lately', () => {
  it('is there until too much came after it', () => {
    const recent = new Recent<number>(2);
    recent.keep('one', 1);
    recent.keep('two', 2);
    expect([recent.get('one'), recent.get('two')]).toEqual([1, 2]);
    expect(recent.keep('three', 3)).toBe(3);
    expect([recent.get('one'), recent.get('two'), recent.get('three')]).toEqual([undefined, 2, 3]);
  });
});

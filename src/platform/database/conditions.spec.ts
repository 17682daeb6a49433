import { describe, expect, it } from '@jest/globals';

import { Conditions } from './conditions.js';

describe('conditions', () => {
  it('are those that were asked for, each with its value in its place', () => {
    const conditions = new Conditions()
      .where('osaka', (place) => `code = ${place}`)
      .where(null, (place) => `outcome = ${place}`)
      .where(undefined, (place) => `locale = ${place}`)
      .where(0, (place) => `count > ${place}`);
    expect(conditions.sql).toBe('code = $1 AND count > $2');
    expect(conditions.values).toEqual(['osaka', 0]);
    expect(conditions.value(20)).toBe('$3');
  });

  it('are met by everything when nothing was asked', () => {
    expect(new Conditions().sql).toBe('true');
  });
});

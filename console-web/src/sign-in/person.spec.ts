import { describe, expect, it } from '@jest/globals';

import { mayActAs, personOf } from './person.js';

describe('who is signed in', () => {
  const NOBODY = personOf({});

  it.each([
    [['operator', 'admin'], 'admin'],
    [['curator'], 'curator'],
    [['others'], null],
    [undefined, null],
    ['admin', null],
  ])('has the highest role of the groups %j: %s', (groups, role) => {
    expect(personOf({ sub: 'a', email: 'a@demo.tenin', 'cognito:groups': groups })).toEqual({
      subject: 'a',
      email: 'a@demo.tenin',
      role,
    });
  });

  it('may do what lower roles may, and nothing without one', () => {
    expect(mayActAs({ ...NOBODY, role: 'curator' }, 'operator')).toBe(true);
    expect(mayActAs({ ...NOBODY, role: 'curator' }, 'admin')).toBe(false);
    expect(mayActAs(NOBODY, 'operator')).toBe(false);
  });
});

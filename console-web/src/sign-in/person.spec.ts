import { describe, expect, it } from '@jest/globals';

import { mayActAs, personOf } from './person.js';

describe('who is signed in', () => {
  it.each([
    [['operator', 'admin'], 'admin'],
    [['curator'], 'curator'],
    [['others'], null],
    [undefined, null],
    ['admin', null],
  ])('has the highest role of the groups %j: %s', (groups, role) => {
    expect(personOf({ email: 'a@demo.tenin', 'cognito:groups': groups })).toEqual({ email: 'a@demo.tenin', role });
  });

  it('may do what lower roles may, and nothing without one', () => {
    expect(mayActAs({ email: '', role: 'curator' }, 'operator')).toBe(true);
    expect(mayActAs({ email: '', role: 'curator' }, 'admin')).toBe(false);
    expect(mayActAs({ email: '', role: null }, 'operator')).toBe(false);
  });
});

import { isDatabaseAway } from './is-database-away.js';

const fault = (properties: object) => Object.assign(new Error('x'), properties);

describe('the database being away', () => {
  it.each([
    fault({ code: 'ECONNREFUSED', syscall: 'connect' }),
    fault({ code: 'ENOENT', syscall: 'connect' }),
    fault({ driverError: fault({ code: '57P01' }) }),
    fault({ driverError: fault({ code: '53100' }) }),
    fault({ driverError: new Error('Connection terminated unexpectedly') }),
    new Error('timeout exceeded when trying to connect'),
    new Error('Query read timeout'),
    new Error('Client was closed and is not queryable'),
  ])('is told from its errors', (error) => expect(isDatabaseAway(error)).toBe(true));

  it.each([
    fault({ code: 'ENOENT', syscall: 'open' }),
    fault({ driverError: fault({ code: '23505' }) }),
    new Error('no'),
    null,
    'x',
  ])('is not taken for another fault', (error) => expect(isDatabaseAway(error)).toBe(false));
});

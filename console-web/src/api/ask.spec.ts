import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

const token = jest.fn<(asked: { isRefused: boolean }) => Promise<string | null>>();
const expire = jest.fn();
jest.unstable_mockModule('../sign-in/session.js', () => ({ session: { token, expire } }));
const { ask } = await import('./ask.js');

const OPERATION = { text: '{ stores { id } }' } as Parameters<typeof ask<{ stores: unknown[] }, unknown>>[0];
const answers = (...given: [status: number, body: unknown][]): void => {
  const fetching = jest.spyOn(globalThis, 'fetch');
  for (const [status, body] of given) fetching.mockResolvedValueOnce(Response.json(body, { status }));
};

describe('a question to the API', () => {
  beforeEach(() => {
    jest.clearAllMocks();
    token.mockImplementation(({ isRefused }) => Promise.resolve(isRefused ? 'renewed' : 'old'));
  });
  afterEach(() => void jest.restoreAllMocks());

  it('is asked again with a new token when whatever stands before the API refuses the old one', async () => {
    answers([401, { message: 'Unauthorized' }], [200, { data: { stores: [] } }]);
    expect(await ask(OPERATION, {})).toEqual({ stores: [] });
    expect(token.mock.calls.map(([asked]) => asked.isRefused)).toEqual([false, true]);
    expect(expire).not.toHaveBeenCalled();
  });

  it('ends the session when the new one is refused too', async () => {
    answers([401, { message: 'Unauthorized' }], [401, { message: 'Unauthorized' }]);
    await expect(ask(OPERATION, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(expire).toHaveBeenCalledTimes(1);
  });
});

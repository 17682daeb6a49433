import { createHash } from 'node:crypto';

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
const sent = (): object[] =>
  jest.mocked(fetch).mock.calls.map(([, init]) => JSON.parse(init?.body as string) as object);
const BY_HASH = {
  variables: {},
  extensions: {
    persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(OPERATION.text).digest('hex') },
  },
};
const refused = (code: string) => ({ errors: [{ message: '', extensions: { code } }] });
const UNKNOWN = refused('PERSISTED_QUERY_NOT_SUPPORTED');

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

  it('names its document by the hash alone where the API knows it', async () => {
    answers([200, { data: { stores: [] } }]);
    expect(await ask(OPERATION, {})).toEqual({ stores: [] });
    expect(sent()).toEqual([BY_HASH]);
  });

  it('is asked once more in full where it does not, with the token of then', async () => {
    answers(
      [401, { message: 'Unauthorized' }],
      [200, UNKNOWN],
      [401, { message: 'Unauthorized' }],
      [200, { data: { stores: [] } }],
    );
    expect(await ask(OPERATION, {})).toEqual({ stores: [] });
    const inFull = { query: OPERATION.text, variables: {} };
    expect(sent()).toEqual([BY_HASH, BY_HASH, inFull, inFull]);
  });

  it('is not asked a third time when it is not known in full either', async () => {
    answers([200, UNKNOWN], [200, UNKNOWN]);
    await expect(ask(OPERATION, {})).rejects.toMatchObject({ code: 'PERSISTED_QUERY_NOT_SUPPORTED' });
    expect(sent()).toHaveLength(2);
  });

  it('is asked in full alone on a page that came without TLS, which makes no hash', async () => {
    jest.spyOn(crypto, 'subtle', 'get').mockReturnValue(undefined as never);
    answers([200, { data: { stores: [] } }]);
    expect(await ask(OPERATION, {})).toEqual({ stores: [] });
    expect(sent()).toEqual([{ query: OPERATION.text, variables: {} }]);
  });
});

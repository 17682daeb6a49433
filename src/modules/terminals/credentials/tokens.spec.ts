import { beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';

import type { DoorSettings } from '../door-settings.js';
import { AccessTokens } from './access-tokens.js';
import { CsrfTokens } from './csrf-tokens.js';
import { Keyring } from './keyring.js';
import { RefreshTokens } from './refresh-tokens.js';

const NOW = new Date('2030-01-01T00:00:00Z');
const DAY_MS = 86_400_000;

function aKeyring(...jwtSecrets: string[]): Keyring {
  const settings: DoorSettings = { publicOrigin: 'http://localhost', jwtSecrets, codeKey: 'k', utterancesPerMinute: 0 };
  return new Keyring(settings);
}

describe('an access token', () => {
  const tokens = new AccessTokens(aKeyring('new', 'old'));
  let token: string;

  beforeAll(async () => {
    token = await tokens.issue('sign-in', 'token', NOW);
  });

  it('speaks for its sign-in until 24 hours have passed', async () => {
    expect(await tokens.signInOf(token, NOW)).toBe('sign-in');
    expect(await tokens.signInOf(token, new Date(NOW.getTime() + DAY_MS - 1000))).toBe('sign-in');
    expect(await tokens.signInOf(token, new Date(NOW.getTime() + DAY_MS + 1000))).toBeUndefined();
  });

  it('is signed with the first secret and verified with every one', async () => {
    const [before, after] = [new AccessTokens(aKeyring('old')), new AccessTokens(aKeyring('new'))];
    expect(await tokens.signInOf(await before.issue('sign-in', 'token', NOW), NOW)).toBe('sign-in');
    expect(await after.signInOf(token, NOW)).toBe('sign-in');
    expect(await before.signInOf(token, NOW)).toBeUndefined();
  });

  it('is the same again for the same sign-in, id and time', async () => {
    expect(await tokens.issue('sign-in', 'token', NOW)).toBe(token);
  });

  it('counts for nothing without a signature, with another algorithm or without an end', async () => {
    const claims = {
      iss: 'tenin',
      aud: 'kiosk',
      sub: 'sign-in',
      iat: NOW.getTime() / 1000,
      exp: NOW.getTime() / 1000 + 60,
    };
    const { exp, ...endless } = claims;
    const key = aKeyring('new').signingKey('access');
    const sign = (payload: object, alg: string) => new SignJWT({ ...payload }).setProtectedHeader({ alg }).sign(key);
    expect(await tokens.signInOf(await sign(claims, 'HS256'), NOW)).toBe('sign-in');
    expect(await tokens.signInOf(new UnsecuredJWT(claims).encode(), NOW)).toBeUndefined();
    expect(await tokens.signInOf(await sign(claims, 'HS512'), NOW)).toBeUndefined();
    expect(await tokens.signInOf(await sign(endless, 'HS256'), NOW)).toBeUndefined();
    expect(await tokens.signInOf(await sign({ ...claims, aud: 'console', exp }, 'HS256'), NOW)).toBeUndefined();
  });

  it.each(['', 'a', 'a.b.c', '..', 'é.é.é'])('counts for nothing when it is %j', async (text) => {
    expect(await tokens.signInOf(text, NOW)).toBeUndefined();
  });
});

describe('a refresh token', () => {
  const tokens = new RefreshTokens(aKeyring('secret'));

  it('carries its id, and no other id', () => {
    const token = tokens.issue('one');
    expect(tokens.idOf(token)).toBe('one');
    expect(tokens.idOf(token.replace('one', 'two'))).toBeUndefined();
  });

  it.each([undefined, '', 'one', 'one.', '.mac', 'one.mac', 'one.mac.more'])('is refused when it is %j', (token) => {
    expect(tokens.idOf(token)).toBeUndefined();
  });

  it('cannot be made from a CSRF token of the same text', () => {
    const keyring = aKeyring('secret');
    expect(tokens.idOf(`one.${keyring.mac('csrf', 'one')}`)).toBeUndefined();
  });
});

describe('a CSRF token', () => {
  const tokens = new CsrfTokens(aKeyring('secret'));

  it('belongs to its own sign-in alone [SESS-12]', () => {
    const token = tokens.issue('mine', 'token');
    expect(tokens.belongsTo('mine', token)).toBe(true);
    expect(tokens.belongsTo('yours', token)).toBe(false);
  });

  it('cannot be made up [SESS-13]', () => {
    const [nonce] = tokens.issue('mine', 'token').split('.');
    for (const token of [undefined, '', nonce, `${nonce}.`, `${nonce}.AAAA`, `x.${nonce}`, 'a.b.c']) {
      expect(tokens.belongsTo('mine', token)).toBe(false);
    }
  });
});

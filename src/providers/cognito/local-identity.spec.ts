import { mkdtemp, rm, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';

import { type CognitoSignIn, type CognitoTokens, signInToCognito } from '../../../test/support/cognito-sign-in.js';
import { identityKey } from './identity-key.js';
import { LocalIdentity, POOL_ID } from './local-identity.js';
import { LocalIdentityModule } from './local-identity.module.js';
import { openLocalIdentity } from './open-local-identity.js';

const ORIGIN = 'http://localhost:3000';
const PASSWORD = 'a first password of the test';

@Module({})
class TestModule {}

let dataDir: string;
let identity: LocalIdentity;
let app: NestFastifyApplication;
let endpoint: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tenin-identity-'));
  identity = new LocalIdentity(ORIGIN, identityKey(dataDir), [
    { email: 'operator@demo.tenin', group: 'operator', password: PASSWORD },
    { email: 'new@demo.tenin', group: 'curator', password: PASSWORD, mustChangePassword: true },
  ]);
  app = await NestFactory.create<NestFastifyApplication>(
    { module: TestModule, imports: [LocalIdentityModule.of(identity)] },
    new FastifyAdapter(),
    { logger: false },
  );
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  endpoint = `http://127.0.0.1:${port}/identity/${POOL_ID}`;
});

afterAll(async () => {
  await app.close();
  await rm(dataDir, { recursive: true });
});

function signIn(name: string, password: string, more: Partial<CognitoSignIn> = {}): Promise<CognitoTokens> {
  return signInToCognito({ poolId: POOL_ID, clientId: identity.clientId, endpoint, name, password, ...more });
}

function post(operation: string, body: unknown): Promise<Response> {
  return fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(body),
  });
}

describe("a client of Cognito's", () => {
  it('signs in by password without sending it, and gets tokens that the published keys verify', async () => {
    const tokens = await signIn('operator@demo.tenin', PASSWORD);
    const keys = createRemoteJWKSet(new URL(`${endpoint}/.well-known/jwks.json`));
    const { payload } = await jwtVerify(tokens.access, keys, { issuer: identity.issuer, algorithms: ['RS256'] });
    expect(payload).toMatchObject({
      token_use: 'access',
      client_id: identity.clientId,
      'cognito:groups': ['operator'],
    });
    expect(payload.exp).toBeGreaterThan(Date.now() / 1000);
    expect(decodeProtectedHeader(tokens.access).kid).toBe(identity.jwks.keys[0]?.['kid']);
    const id = await jwtVerify(tokens.id, keys, { audience: identity.clientId });
    expect(id.payload).toMatchObject({ token_use: 'id', email: 'operator@demo.tenin', sub: payload.sub });
  });

  it('signs in again and again, whatever random numbers the two sides draw', async () => {
    for (let time = 0; time < 5; time++) await signIn('Operator@Demo.Tenin', PASSWORD);
  });

  it('is refused with a wrong password and with an unknown name, in the same words', async () => {
    const wrong = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' };
    await expect(signIn('operator@demo.tenin', `${PASSWORD}.`)).rejects.toMatchObject(wrong);
    await expect(signIn('nobody@demo.tenin', PASSWORD)).rejects.toMatchObject(wrong);
  });

  it('gets new tokens for its refresh token, and none for any other token', async () => {
    const tokens = await signIn('operator@demo.tenin', PASSWORD, { then: 'refresh' });
    expect(decodeJwt(tokens.access)).toMatchObject({ 'cognito:groups': ['operator'] });
    const ClientId = identity.clientId;
    const byRefreshToken = await post('GetTokensFromRefreshToken', { ClientId, RefreshToken: tokens.refresh });
    expect(byRefreshToken.status).toBe(200);
    const byAccessToken = await post('GetTokensFromRefreshToken', { ClientId, RefreshToken: tokens.access });
    expect(byAccessToken.status).toBe(400);
  });

  it('changes a first password before it gets a token, and the first one is worth nothing then', async () => {
    await expect(signIn('new@demo.tenin', PASSWORD)).rejects.toThrow('a new password is asked for');
    await expect(signIn('new@demo.tenin', PASSWORD, { newPassword: 'short' })).rejects.toMatchObject({
      name: 'InvalidPasswordException',
    });
    const tokens = await signIn('new@demo.tenin', PASSWORD, { newPassword: 'a second password' });
    expect(decodeJwt(tokens.id)).toMatchObject({ email: 'new@demo.tenin' });
    await expect(signIn('new@demo.tenin', PASSWORD)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await signIn('new@demo.tenin', 'a second password');
  });

  it('signs out', async () => {
    await signIn('operator@demo.tenin', PASSWORD, { then: 'signOut' });
    expect((await post('RevokeToken', { Token: 'any', ClientId: identity.clientId })).status).toBe(200);
  });
});

describe('the handshake', () => {
  const initiate = async (SRP_A: string) =>
    post('InitiateAuth', {
      AuthFlow: 'USER_SRP_AUTH',
      ClientId: identity.clientId,
      AuthParameters: { USERNAME: 'operator@demo.tenin', SRP_A },
    });

  it('refuses a public value that would make the key known without the password', async () => {
    expect((await initiate('0')).status).toBe(400);
    expect((await initiate('xyz')).status).toBe(400);
    expect((await initiate('2')).status).toBe(200);
  });

  it('takes each challenge once', async () => {
    const { ChallengeParameters } = (await (await initiate('2')).json()) as {
      ChallengeParameters: Record<string, string>;
    };
    const ChallengeResponses = {
      USERNAME: 'operator@demo.tenin',
      TIMESTAMP: 'now',
      PASSWORD_CLAIM_SECRET_BLOCK: ChallengeParameters['SECRET_BLOCK'],
      PASSWORD_CLAIM_SIGNATURE: Buffer.alloc(32).toString('base64'),
    };
    for (let time = 0; time < 2; time++) {
      const answer = await post('RespondToAuthChallenge', {
        ChallengeName: 'PASSWORD_VERIFIER',
        ClientId: identity.clientId,
        ChallengeResponses,
      });
      expect(await answer.json()).toMatchObject({ __type: 'NotAuthorizedException' });
    }
  });

  it.each([
    ['an operation that it does not know', 'DeleteUser', {}, 'UnknownOperationException'],
    [
      'another client',
      'GetTokensFromRefreshToken',
      { ClientId: 'other', RefreshToken: 'x' },
      'ResourceNotFoundException',
    ],
    ['an empty request', 'InitiateAuth', {}, 'InvalidParameterException'],
  ])('answers %s with the fault that clients know', async (_what, operation, body, fault) => {
    const answer = await post(operation, body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ __type: fault });
  });
});

describe('the identity of a machine', () => {
  it('has an operator, a curator and an admin, whose password and key outlive a restart', async () => {
    const settings = { dataDir, publicOrigin: ORIGIN, production: false };
    const first = openLocalIdentity(settings);
    const second = openLocalIdentity(settings);
    expect(first.signIns.map(({ email }) => email)).toEqual([
      'operator@demo.tenin',
      'curator@demo.tenin',
      'admin@demo.tenin',
      'newcomer@demo.tenin',
    ]);
    expect(second.signIns).toEqual(first.signIns);
    expect(second.identity.jwks).toEqual(first.identity.jwks);
    expect((await stat(join(dataDir, 'keys', 'identity-key.pem'))).mode & 0o077).toBe(0);
  });

  it('is refused in production', () => {
    expect(() => openLocalIdentity({ dataDir, publicOrigin: ORIGIN, production: true })).toThrow(
      'COGNITO_ISSUER: is required in production',
    );
  });
});

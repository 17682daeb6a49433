import { createHmac } from 'node:crypto';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Controller, Get, Global, Module, Post, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Query, Resolver } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { exportSPKI, importJWK, type JWTPayload, UnsecuredJWT } from 'jose';
import { DataSource } from 'typeorm';

import { type ConsoleIssuer, issuerKey, openConsoleIssuer, SUBJECT } from '../../../test/support/console-issuer.js';
import { GraphqlModule } from '../../platform/graphql/index.js';
import { createHttpAdapter, ProblemFilter } from '../../platform/http/index.js';
import {
  CONSOLE_SETTINGS,
  ConsoleAccessModule,
  ConsoleGuard,
  type ConsoleSettings,
  Operator,
  type OperatorIdentity,
  RequiresRole,
} from './index.js';

let handled = 0;
/** What is kept of the person behind a token. */
let standing: { storeIds: string[] | null; isDisabled: boolean } | null = null;

@Controller('api/console/probe')
@UseGuards(ConsoleGuard)
class ProbeController {
  @Get()
  whoAmI(@Operator() operator: OperatorIdentity): OperatorIdentity {
    handled++;
    return operator;
  }

  @Post()
  @RequiresRole('curator')
  curate(): string {
    return 'curated';
  }
}

@Resolver()
@UseGuards(ConsoleGuard)
class ProbeResolver {
  @Query(() => String)
  whoAmI(@Operator() operator: OperatorIdentity): string {
    return operator.subject;
  }

  @RequiresRole('admin')
  @Query(() => String)
  administer(): string {
    return 'administered';
  }
}

async function startProbe(settings: ConsoleSettings): Promise<NestFastifyApplication> {
  @Global()
  @Module({
    providers: [
      { provide: CONSOLE_SETTINGS, useValue: settings },
      {
        provide: DataSource,
        useValue: {
          query: () => Promise.resolve(standing ? [standing] : []),
          transaction: (work: (manager: object) => Promise<void>) => work({ query: () => Promise.resolve([]) }),
        },
      },
    ],
    exports: [CONSOLE_SETTINGS, DataSource],
  })
  class SettingsModule {}

  @Module({
    imports: [SettingsModule, ConsoleAccessModule, GraphqlModule.of({ explorable: false })],
    controllers: [ProbeController],
    providers: [ProbeResolver],
  })
  class ProbeModule {}

  const app = await NestFactory.create<NestFastifyApplication>(ProbeModule, createHttpAdapter([]), { logger: false });
  app.useGlobalFilters(new ProblemFilter());
  await app.listen(0, '127.0.0.1');
  return app;
}

let issuer: ConsoleIssuer;
let app: NestFastifyApplication;

beforeAll(async () => {
  issuer = await openConsoleIssuer();
  app = await startProbe(issuer.settings);
});

afterAll(async () => {
  await app.close();
  await issuer.close();
});

const get = (authorization?: string) =>
  app.inject({ url: '/api/console/probe', headers: { ...(authorization && { authorization }) } });
const post = (authorization: string) =>
  app.inject({ method: 'POST', url: '/api/console/probe', headers: { authorization } });
const ask = (query: string, authorization?: string) =>
  app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { ...(authorization && { authorization }) },
    payload: { query },
  });

describe('a person with a token', () => {
  afterEach(() => {
    standing = null;
  });

  it('is let through by an access token', async () => {
    const answer = await get(`Bearer ${await issuer.sign()}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ subject: SUBJECT, email: null, role: 'operator', storeIds: null });
  });

  it('is let through by an id token, and known by mail then', async () => {
    const idToken = await issuer.sign({
      token_use: 'id',
      client_id: undefined,
      aud: issuer.settings.clientId,
      email: 'a@demo.tenin',
    });
    expect((await get(`bearer ${idToken}`)).json()).toEqual({
      subject: SUBJECT,
      email: 'a@demo.tenin',
      role: 'operator',
      storeIds: null,
    });
  });

  it('is known to resolvers too', async () => {
    expect((await ask('{ whoAmI }', `Bearer ${await issuer.sign()}`)).json()).toEqual({ data: { whoAmI: SUBJECT } });
  });

  it.each([
    ['operator', 403, 'FORBIDDEN'],
    ['curator', 201, 'FORBIDDEN'],
    ['admin', 201, undefined],
  ])('may as %s do what the role holds, and nothing above it', async (group, curating, administering) => {
    const authorization = `Bearer ${await issuer.sign({ 'cognito:groups': [group] })}`;
    expect((await get(authorization)).json()).toMatchObject({ role: group });
    expect((await post(authorization)).statusCode).toBe(curating);
    const administered = await ask('{ administer }', authorization);
    expect(administered.json<{ errors?: { extensions: { code: string } }[] }>().errors?.[0]?.extensions.code).toBe(
      administering,
    );
    expect(administered.statusCode).toBe(administering ? 403 : 200);
  });

  it('is refused as soon as the console ended his access, however long the token is valid (JWT-31)', async () => {
    standing = { storeIds: null, isDisabled: true };
    const answer = await get(`Bearer ${await issuer.sign()}`);
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'person_disabled']);
  });

  it('is limited to the stores that are kept for him', async () => {
    standing = { storeIds: ['0192aaaa-0000-7000-8000-00000000000a'], isDisabled: false };
    expect((await get(`Bearer ${await issuer.sign()}`)).json()).toMatchObject({ storeIds: standing.storeIds });
  });

  it('holds the highest role of its groups', async () => {
    const answer = await get(`Bearer ${await issuer.sign({ 'cognito:groups': ['admin', 'operator', 'others'] })}`);
    expect(answer.json()).toMatchObject({ role: 'admin' });
  });

  it.each([[undefined], [[]], [['Admin']], [['admin ']], [['others']]])(
    'may do nothing with the groups %j',
    async (groups) => {
      const answer = await get(`Bearer ${await issuer.sign({ 'cognito:groups': groups })}`);
      expect(answer.statusCode).toBe(403);
      expect(answer.json()).toMatchObject({ code: 'role_missing' });
    },
  );
});

describe('what is not a token of ours', () => {
  const past = () => Math.floor(Date.now() / 1000) - 1;
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  const forgeries: [string, () => Promise<string>][] = [
    ['one without signature', async () => new UnsecuredJWT(await claimsOf()).encode()],
    ['one whose algorithm is "nOnE"', async () => `${part({ alg: 'nOnE', kid: 'first' })}.${part(await claimsOf())}.`],
    ['one signed with the public key as if it were a secret', signedWithPublicKey],
    ['one of a stranger who uses our key id', async () => issuer.sign({}, { key: await issuerKey('first') })],
    ['one of a key that nobody knows', async () => issuer.sign({}, { key: await issuerKey('unknown') })],
    ['one without key id', () => issuer.sign({}, { header: { kid: undefined } })],
    ['one whose key id is a path', () => issuer.sign({}, { header: { kid: '../../dev/null' } })],
    ['one whose key id is SQL', () => issuer.sign({}, { header: { kid: "x' OR 1=1--" } })],
    ['one with a demand that we do not know', withUnknownDemand],
    ['one that ended a second ago', () => issuer.sign({ exp: past() })],
    ['one that never ends', () => issuer.sign({ exp: undefined })],
    ['one of the next hour', () => issuer.sign({ nbf: past() + 3_600 })],
    ['one of another issuer', () => issuer.sign({ iss: 'https://elsewhere.example/pool' })],
    ['one without issuer', () => issuer.sign({ iss: undefined })],
    ['an access token of another client', () => issuer.sign({ client_id: 'other' })],
    [
      'an access token that names its client as an id token does',
      () => issuer.sign({ client_id: undefined, aud: issuer.settings.clientId }),
    ],
    ['an id token of another client', () => issuer.sign({ token_use: 'id', client_id: undefined, aud: 'other' })],
    ['an id token for several', () => issuer.sign({ token_use: 'id', aud: [issuer.settings.clientId, 'other'] })],
    ['a refresh token', () => issuer.sign({ token_use: 'refresh' })],
    ['one of no use', () => issuer.sign({ token_use: undefined })],
    ['one of nobody', () => issuer.sign({ sub: undefined })],
    ['one whose groups are a word', () => issuer.sign({ 'cognito:groups': 'admin' })],
    [
      'one that was edited',
      async () => replaced(await issuer.sign(), 1, part({ ...(await claimsOf()), sub: 'admin' })),
    ],
    ['one whose signature was cut off', async () => replaced(await issuer.sign(), 2, '')],
    ['one of two parts', () => Promise.resolve('a.b')],
    ['one of five parts', async () => `${await issuer.sign()}.a.b`],
    ['one that is not text of this kind', () => Promise.resolve('💥.💥.💥')],
    ['one that is too long', () => issuer.sign({ padding: 'x'.repeat(9_000) })],
    ['a kiosk cookie', signedBySecret],
  ];

  it.each(forgeries)('is refused: %s', async (_what, forge) => {
    handled = 0;
    const authorization = `Bearer ${encodeURI(await forge())}`;
    const byRest = await get(authorization);
    expect(byRest.statusCode).toBe(401);
    expect(byRest.json()).toMatchObject({ code: 'not_signed_in' });
    const byGraphql = await ask('{ whoAmI }', authorization);
    expect(byGraphql.statusCode).toBe(401);
    expect(byGraphql.json()).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(handled).toBe(0);
  });

  it.each([undefined, 'Bearer', 'Bearer ', 'Basic b3BlcmF0b3I6'])('is refused: the header %j', async (header) => {
    expect((await get(header)).statusCode).toBe(401);
  });

  it('is refused: two headers, even when one of them is good', async () => {
    const { port } = app.getHttpServer().address() as AddressInfo;
    const authorization = [`Bearer ${await issuer.sign()}`, 'Bearer a.b.c'];
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = authorization
        .flatMap((value) => ['authorization', value])
        .concat('host', 'localhost', 'connection', 'close');
      httpRequest({ port, host: '127.0.0.1', path: '/api/console/probe', headers })
        .on('response', (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(401);
  });

  it('makes us look up no address that it names', async () => {
    let visits = 0;
    const trap = createServer((_request, response) => {
      visits++;
      response.end('{"keys":[]}');
    });
    await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(trap.address() as AddressInfo).port}/keys`;
    const stranger = await issuerKey('stranger');
    const token = await issuer.sign(
      {},
      { key: stranger, header: { jku: address, x5u: address, jwk: stranger.publicJwk } },
    );
    expect((await get(`Bearer ${token}`)).statusCode).toBe(401);
    expect(visits).toBe(0);
    await new Promise((resolve) => trap.close(resolve));
  });

  async function claimsOf(): Promise<JWTPayload> {
    return JSON.parse(Buffer.from((await issuer.sign()).split('.')[1]!, 'base64url').toString()) as JWTPayload;
  }

  async function signedWithPublicKey(): Promise<string> {
    const publicKey = await importJWK(issuer.key.publicJwk, 'RS256', { extractable: true });
    if (publicKey instanceof Uint8Array) throw new Error('not a key pair');
    return hmacToken({ alg: 'HS256', kid: 'first' }, await claimsOf(), await exportSPKI(publicKey));
  }

  function signedBySecret(): Promise<string> {
    const token = hmacToken(
      { alg: 'HS256' },
      { iss: 'tenin', sub: 'terminal', exp: past() + 300 },
      'a secret of the kiosk, thirty-two long',
    );
    return Promise.resolve(token);
  }

  async function withUnknownDemand(): Promise<string> {
    const token = await issuer.sign();
    const header = part({ alg: 'RS256', kid: 'first', crit: ['x'], x: 1 });
    const payload = token.split('.')[1]!;
    const signature = await crypto.subtle.sign(
      'RSASSA-PKCS1-v1_5',
      issuer.key.privateKey,
      Buffer.from(`${header}.${payload}`),
    );
    return `${header}.${payload}.${Buffer.from(signature).toString('base64url')}`;
  }

  function hmacToken(header: object, payload: object, secret: string): string {
    const content = `${part(header)}.${part(payload)}`;
    return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
  }

  function replaced(token: string, at: number, by: string): string {
    return token.split('.').with(at, by).join('.');
  }
});

describe("the issuer's keys", () => {
  let own: ConsoleIssuer;
  let probe: NestFastifyApplication;
  let clockMs: number;

  beforeEach(async () => {
    clockMs = 1_000_000;
    jest.spyOn(performance, 'now').mockImplementation(() => clockMs);
    own = await openConsoleIssuer();
    probe = await startProbe(own.settings);
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await probe.close();
    await own.close();
  });

  const statusWith = async (token: string) =>
    (await probe.inject({ url: '/api/console/probe', headers: { authorization: `Bearer ${token}` } })).statusCode;

  it('are fetched once for many who come together', async () => {
    const token = await own.sign();
    expect(await Promise.all(Array.from({ length: 20 }, () => statusWith(token)))).toEqual(
      Array.from({ length: 20 }, () => 200),
    );
    expect(own.fetches()).toBe(1);
  });

  it('are fetched again for a new one, so that a rotation is noticed', async () => {
    const [before, next] = [await own.sign(), await issuerKey('second')];
    expect(await statusWith(before)).toBe(200);
    own.serve([own.key, next]);
    clockMs += 5_000;
    expect(await statusWith(await own.sign({}, { key: next }))).toBe(200);
    expect(await statusWith(before)).toBe(200);
    expect(own.fetches()).toBe(2);
  });

  it('are honoured no longer than ten minutes after the issuer took them back', async () => {
    const token = await own.sign({ exp: Math.floor(Date.now() / 1000) + 3_600 });
    expect(await statusWith(token)).toBe(200);
    own.serve([await issuerKey('second')]);
    clockMs += 10 * 60_000 + 1;
    const realNow = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(realNow + 10 * 60_000 + 1);
    expect(await statusWith(token)).toBe(401);
  });

  it('are fetched once in five seconds, however many unknown ones are named, and those who come with a true one do not feel it', async () => {
    const token = await own.sign();
    const forged = await own.sign({}, { key: await issuerKey('unknown') });
    const strangers = await Promise.all(
      Array.from({ length: 30 }, (_, at) => own.sign({}, { header: { kid: `unknown ${at}` } })),
    );
    for (const stranger of [...strangers, forged]) expect(await statusWith(stranger)).toBe(401);
    expect(await statusWith(token)).toBe(200);
    expect(own.fetches()).toBe(1);
  });

  it('are said to be out of reach when they are, and kept while an outage lasts', async () => {
    own.serve(null);
    const token = await own.sign();
    expect(await statusWith(token)).toBe(503);
    own.serve([own.key]);
    clockMs += 5_000;
    expect(await statusWith(token)).toBe(200);
    own.serve(null);
    clockMs += 5_000;
    expect(await statusWith(token)).toBe(200);
    expect(await statusWith(await own.sign({}, { header: { kid: 'unknown' } }))).toBe(503);
  });

  it('may be held by the address itself', async () => {
    const jwksUri = `data:application/json,${encodeURIComponent(JSON.stringify({ keys: [own.key.publicJwk] }))}`;
    const offline = await startProbe({ ...own.settings, jwksUri });
    const answer = await offline.inject({
      url: '/api/console/probe',
      headers: { authorization: `Bearer ${await own.sign()}` },
    });
    expect(answer.statusCode).toBe(200);
    expect(own.fetches()).toBe(0);
    await offline.close();
  });
});

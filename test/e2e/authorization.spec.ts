import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';

import { consoleCalls, GRAPHQL_MATRIX, REST_MATRIX, ROLES, rootFields } from '../support/authorization-matrix.js';
import { type ConsoleIssuer, openConsoleIssuer } from '../support/console-issuer.js';
import { RunningKiosk } from '../support/running-kiosk.js';
import { ENGLISH_CODE, type RunningTenin, startTenin } from '../support/running-tenin.js';
import { Subscriber } from '../support/subscriber.js';

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { extensions: { code: string } }[];
}

let issuer: ConsoleIssuer;
let system: RunningTenin;
let kiosk: RunningKiosk;

jest.setTimeout(120_000);

beforeAll(async () => {
  issuer = await openConsoleIssuer();
  const { issuer: COGNITO_ISSUER, clientId: COGNITO_CLIENT_ID } = issuer.settings;
  system = await startTenin({ COGNITO_ISSUER, COGNITO_CLIENT_ID });
  kiosk = await RunningKiosk.signIn(system.origin, ENGLISH_CODE);
});

afterAll(async () => {
  await system.remove();
  await issuer.close();
});

async function ask(query: string, headers: Record<string, string> = {}): Promise<{ status: number; body: Answer }> {
  const response = await fetch(`${system.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}

const bearer = async (claims: Parameters<ConsoleIssuer['sign']>[0]): Promise<Record<string, string>> => ({
  authorization: `Bearer ${await issuer.sign(claims)}`,
});
const holding = (role: string) => bearer({ 'cognito:groups': [role] });

/** Those whom nobody knows, and how they come. */
const STRANGERS: Readonly<Record<string, () => Promise<Record<string, string>>>> = {
  nobody: () => Promise.resolve({}),
  'an admin whose token is over': () => bearer({ 'cognito:groups': ['admin'], exp: Math.floor(Date.now() / 1000) - 1 }),
  'a kiosk by its cookie': () => Promise.resolve({ cookie: kiosk.cookie, 'x-csrf-token': kiosk.csrfToken }),
  "a kiosk's cookie as if it were a token": () =>
    Promise.resolve({ authorization: `Bearer ${/tenin_access=([^;]+)/.exec(kiosk.cookie)?.[1]}` }),
};

/** Who is let in is told that what he named is not there, or is otherwise by now. */
const isOfWhatIsThere = (code: string): boolean => code.endsWith('_not_found') || /_(changed|taken)$/.test(code);

describe('the authorization matrix (AUTHZ-11)', () => {
  it('has a row for every field of the schema that is served, and no other', async () => {
    const { body } = await ask(getIntrospectionQuery());
    const schema = buildClientSchema(body.data as object as IntrospectionQuery);
    expect(Object.keys(GRAPHQL_MATRIX).toSorted()).toEqual(rootFields(schema).toSorted());
  });

  it('has a row for every call of the console by REST, and no other', async () => {
    const document = JSON.parse(await readFile('docs/api/openapi.json', 'utf8')) as Parameters<typeof consoleCalls>[0];
    expect(Object.keys(REST_MATRIX).toSorted()).toEqual(consoleCalls(document).toSorted());
  });

  describe.each(Object.entries(REST_MATRIX))('%s', (call, { needs }) => {
    const [method = '', path = ''] = call.split(' ');
    const statusOf = async (headers: Record<string, string>): Promise<number> =>
      (await fetch(`${system.origin}${path}`, { method: method.toUpperCase(), headers })).status;

    it.each(Object.keys(STRANGERS))('is kept from %s', async (who) => {
      expect(await statusOf(await STRANGERS[who]!())).toBe(401);
    });

    it.each(ROLES)(`is for ${needs} and above: %s`, async (role) => {
      const mayCome = ROLES.indexOf(role) >= ROLES.indexOf(needs);
      expect((await statusOf(await holding(role))) === 403).toBe(!mayCome);
    });
  });

  describe.each(Object.entries(GRAPHQL_MATRIX).filter(([field]) => field.startsWith('Subscription.')))(
    '%s',
    (_field, { needs, ask: question }) => {
      const connect = (headers: Record<string, string>) => Subscriber.open(system.origin, headers);

      it.each(Object.keys(STRANGERS))('is kept from %s', async (who) => {
        expect(await (await connect(await STRANGERS[who]!())).admitted()).toBe(false);
      });

      it.each(ROLES)(`is for ${needs} and above: %s`, async (role) => {
        const subscriber = await connect(await holding(role));
        expect(await subscriber.admitted()).toBe(true);
        subscriber.subscribe(question);
        const refused = await Promise.race([
          subscriber.next().then((message) => !!message?.payload?.errors),
          pause(500),
        ]);
        expect(!!refused).toBe(ROLES.indexOf(role) < ROLES.indexOf(needs));
        await subscriber.close();
      });
    },
  );

  describe.each(Object.entries(GRAPHQL_MATRIX).filter(([field]) => !field.startsWith('Subscription.')))(
    '%s',
    (_field, { needs, ask: question }) => {
      it.each(Object.keys(STRANGERS))('is kept from %s', async (who) => {
        const { status, body } = await ask(question, await STRANGERS[who]!());
        expect(status).toBe(401);
        expect(Object.values(body.data ?? {}).filter((value) => value !== null)).toEqual([]);
        expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
      });

      it('is kept from somebody without a role', async () => {
        expect((await ask(question, await holding('others'))).status).toBe(403);
      });

      it.each(ROLES)(`is for ${needs} and above: %s`, async (role) => {
        const { status, body } = await ask(question, await holding(role));
        const codes = (body.errors ?? []).map(({ extensions }) => extensions.code);
        if (ROLES.indexOf(role) < ROLES.indexOf(needs)) expect([status, codes]).toEqual([403, ['FORBIDDEN']]);
        else expect([status, codes.filter((code) => !isOfWhatIsThere(code))]).toEqual([200, []]);
      });
    },
  );
});

describe('somebody from outside', () => {
  it('is told that it is well and nothing else (AUTHZ-22)', async () => {
    for (const [path, status] of [
      ['/health/live', 'live'],
      ['/health/ready', 'ready'],
    ])
      expect(await (await fetch(`${system.origin}${path}`)).json()).toEqual({ status });
  });

  it.each(['/debug', '/internal', '/env', '/actuator/env', '/config', '/api/admin', '/.env', '/.git/config'])(
    'finds nothing of the inside: %s (AUTHZ-22)',
    async (path) => {
      expect((await fetch(`${system.origin}${path}`)).status).toBe(404);
    },
  );

  it('reads no secret, path or word of anybody in the metrics (AUTHZ-22)', async () => {
    const text = await (await fetch(`${system.origin}/metrics`)).text();
    expect(text).toContain('tenin_');
    for (const secret of [kiosk.csrfToken, ENGLISH_CODE, system.dataDir, issuer.settings.issuer])
      expect(text).not.toContain(secret);
  });
});

describe('an operator and the kiosk', () => {
  it.each([
    ['GET', '/api/terminal'],
    ['GET', '/api/session'],
    ['POST', '/api/conversation'],
    ['POST', '/api/access-code/refresh'],
  ])('are two doors: no token opens %s %s (JWT-21, JWT-23)', async (method, path) => {
    const response = await fetch(`${system.origin}${path}`, { method, headers: await holding('admin') });
    expect(response.status).toBe(401);
  });
});

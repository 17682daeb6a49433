import { createHash } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type Door, openDoor } from '../../../../test/support/door.js';

const MINUTE_MS = 60_000;
const WRONG = '730194';

let door: Door;

beforeAll(async () => {
  door = await openDoor();
});

afterAll(async () => {
  await door.close();
});

beforeEach(async () => {
  await door.dataSource.query('DELETE FROM rate_limits');
  await door.dataSource.query('DELETE FROM access_codes');
});

const count = async (table: string): Promise<number> => {
  const rows = await door.dataSource.query<{ n: string }[]>(`SELECT count(*) AS n FROM ${table}`);
  return Number(rows[0]!.n);
};

const aSource = (at: number) => `203.0.113.${at}`;

describe('entering with an access code', () => {
  it('answers who the terminal is, and gives three cookies as long as each is needed', async () => {
    const terminal = await door.aTerminal('ja');
    const kiosk = door.kiosk();
    const response = await kiosk.signIn(await door.issueCode(terminal.id));
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({
      terminal: {
        id: terminal.id,
        name: terminal.name,
        store: { code: 'tokyo', name: 'Tokyo', phone: '03-0000-0101' },
        locale: 'ja',
      },
      csrfToken: expect.any(String),
    });
    const [access, refresh, csrf] = ['tenin_access', 'tenin_refresh', 'tenin_csrf'].map((wanted) =>
      response.cookies.find(({ name }) => name === wanted),
    );
    expect(access).toMatchObject({ path: '/', httpOnly: true, sameSite: 'Strict', maxAge: 86_400 });
    expect(refresh).toMatchObject({ path: '/api/access-code', httpOnly: true, sameSite: 'Strict', maxAge: 604_800 });
    expect(csrf).toMatchObject({ path: '/', sameSite: 'Strict', value: kiosk.csrfToken });
    expect(csrf?.httpOnly).toBeUndefined();
    expect(response.cookies.some(({ secure }) => secure)).toBe(false);
  });

  it('opens nothing with a wrong code, counts it and keeps a record of it [CODE-01]', async () => {
    const audited = await count('audit_entries');
    const response = await door.kiosk().signIn(WRONG);
    expect(response.statusCode).toBe(401);
    expect(response.json()).toMatchObject({ code: 'invalid_access_code' });
    expect(response.headers['set-cookie']).toBeUndefined();
    expect(await door.dataSource.query('SELECT points FROM rate_limits')).toEqual([{ points: 1 }, { points: 1 }]);
    expect(await count('audit_entries')).toBe(audited + 1);
  });

  it('shuts a source out after five failures, even from the right code [CODE-02]', async () => {
    const code = await door.issueCode((await door.aTerminal()).id, true);
    const kiosk = door.kiosk();
    for (let failure = 0; failure < 5; failure++) expect((await kiosk.signIn(WRONG)).statusCode).toBe(401);
    const shut = await kiosk.signIn(code);
    expect(shut.statusCode).toBe(429);
    expect(shut.json()).toMatchObject({ code: 'too_many_attempts' });
    expect(Number(shut.headers['retry-after'])).toBe(900);
    expect(shut.headers['set-cookie']).toBeUndefined();
    expect((await door.kiosk(aSource(9)).signIn(code)).statusCode).toBe(200);
    door.clock.advance(15 * MINUTE_MS);
    expect((await kiosk.signIn(code)).statusCode).toBe(200);
  });

  it('does not take another word for where a request comes from [CODE-03]', async () => {
    const statuses = [];
    for (let at = 1; at <= 6; at++) {
      const headers = { 'x-forwarded-for': aSource(at), forwarded: `for=${aSource(at)}`, 'x-real-ip': aSource(at) };
      statuses.push((await door.kiosk().signIn(WRONG, { headers })).statusCode);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('shuts everyone out after sixty failures of the fleet, but whoever is in stays in [CODE-05]', async () => {
    const inside = await door.signedIn();
    for (let source = 1; source <= 20; source++) {
      for (let failure = 0; failure < 3; failure++) await door.kiosk(aSource(source)).signIn(WRONG);
    }
    const code = await door.issueCode((await door.aTerminal()).id);
    expect((await door.kiosk('2001:db8::1').signIn(code)).statusCode).toBe(429);
    expect((await inside.send('GET', '/api/terminal')).statusCode).toBe(200);
    expect((await inside.refresh()).statusCode).toBe(200);
  });

  it('verifies at most five of fifty codes that arrive at once [CODE-08]', async () => {
    const audited = await count('audit_entries');
    const codes = Array.from({ length: 50 }, (_, at) => String(730_100 + at));
    const responses = await Promise.all(codes.map((code) => door.kiosk().signIn(code)));
    const with401 = responses.filter(({ statusCode }) => statusCode === 401);
    expect(with401).toHaveLength(5);
    expect(responses.filter(({ statusCode }) => statusCode === 429)).toHaveLength(45);
    expect(await count('audit_entries')).toBe(audited + 5);
  });

  it('does not count successes, not even many at once', async () => {
    const code = await door.issueCode((await door.aTerminal()).id, true);
    const statuses = async () =>
      (await Promise.all(Array.from({ length: 12 }, () => door.kiosk().signIn(code)))).map(
        (answer) => answer.statusCode,
      );
    expect(new Set(await statuses())).toEqual(new Set([200]));
    for (let failure = 0; failure < 4; failure++) await door.kiosk().signIn(WRONG);
    expect(new Set(await statuses())).toEqual(new Set([200]));
  });

  it.each([12345, 123456, null, true, ['123456'], { code: '123456' }, undefined])(
    'refuses %j, which is not a string, without coercion [CODE-11]',
    async (accessCode) => {
      expect((await door.kiosk().signIn(accessCode)).statusCode).toBe(400);
      expect(await count('rate_limits')).toBe(0);
    },
  );

  it.each(['1234567', '12345', '', ' 123456', '123456 ', '123456\n', '\n123456', '12345a', '+12345', '1e5000'])(
    'refuses %j as malformed and does not count it [CODE-12]',
    async (accessCode) => {
      expect((await door.kiosk().signIn(accessCode)).statusCode).toBe(400);
      expect(await count('rate_limits')).toBe(0);
    },
  );

  it.each(['１２３４５６', '١٢٣٤٥٦', '१२३४५६', '12345６', '𝟏𝟐𝟑𝟒𝟓𝟔'])(
    'refuses digits of another script: %s [CODE-13]',
    async (code) => {
      expect((await door.kiosk().signIn(code)).statusCode).toBe(400);
    },
  );

  it('refuses a field that it does not know', async () => {
    const body = { accessCode: '730194', terminalId: 'x' };
    expect((await door.kiosk().send('POST', '/api/access-code', { body })).statusCode).toBe(400);
  });

  it('lets exactly one of two in that use a single-use code at once, and nobody after [CODE-18]', async () => {
    const code = await door.issueCode((await door.aTerminal()).id);
    const both = await Promise.all([door.kiosk(aSource(1)).signIn(code), door.kiosk(aSource(2)).signIn(code)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
    expect((await door.kiosk(aSource(3)).signIn(code)).statusCode).toBe(401);
  });

  it('takes a single-use code for ten minutes, a standing one again and again', async () => {
    const { id } = await door.aTerminal();
    const [late, standing] = [await door.issueCode(id), await door.issueCode(id, true)];
    expect((await door.kiosk().signIn(standing)).statusCode).toBe(200);
    door.clock.advance(10 * MINUTE_MS);
    expect((await door.kiosk().signIn(late)).statusCode).toBe(401);
    expect((await door.kiosk().signIn(standing)).statusCode).toBe(200);
  });

  it('answers a wrong, a used, an expired code and a disabled terminal with the same words after the same work', async () => {
    const [used, expired, disabled] = await Promise.all([door.aTerminal(), door.aTerminal(), door.aTerminal()]);
    const expiredCode = await door.issueCode(expired.id);
    door.clock.advance(10 * MINUTE_MS);
    const [usedCode, disabledCode] = [await door.issueCode(used.id), await door.issueCode(disabled.id)];
    await door.kiosk().signIn(usedCode);
    await door.dataSource.query('UPDATE terminals SET disabled_at = now() WHERE id = $1', [disabled.id]);
    const seen = [];
    for (const code of [WRONG, usedCode, expiredCode, disabledCode]) {
      door.statements.length = 0;
      const response = await door.kiosk(aSource(seen.length + 1)).signIn(code);
      seen.push({ status: response.statusCode, body: response.body, work: [...door.statements] });
    }
    expect(seen[0]!.status).toBe(401);
    for (const other of seen.slice(1)) expect(other).toEqual(seen[0]);
  });

  it('keeps nothing from which a code could be computed without the key [CODE-21]', async () => {
    const code = await door.issueCode((await door.aTerminal()).id, true);
    const rows = await door.dataSource.query<{ hash: string; row: string }[]>(
      `SELECT encode(code_hash, 'hex') AS hash, access_codes::text AS row FROM access_codes`,
    );
    const plain = new Set(
      ['sha256', 'sha1', 'md5', 'sha512'].map((algorithm) => createHash(algorithm).update(code).digest('hex')),
    );
    expect(rows).toHaveLength(1);
    expect(plain).not.toContain(rows[0]!.hash);
    expect(rows[0]!.row).not.toContain(code);
    const audit = await door.dataSource.query<{ entry: string }[]>('SELECT detail::text AS entry FROM audit_entries');
    expect(audit.filter(({ entry }) => entry.includes(code))).toEqual([]);
  });

  it('makes new identifiers, whatever cookies the browser brought [SESS-10]', async () => {
    const attacker = await door.signedIn();
    const victim = attacker.copy();
    const response = await victim.signIn(await door.issueCode((await door.aTerminal()).id));
    expect(response.statusCode).toBe(200);
    for (const name of ['tenin_access', 'tenin_refresh', 'tenin_csrf']) {
      expect(victim.cookies.get(name)?.value).not.toBe(attacker.cookies.get(name)?.value);
    }
    const identityOf = async (client: typeof victim) =>
      (await client.send('GET', '/api/probe')).json<{ signInId: string }>().signInId;
    expect(await identityOf(victim)).not.toBe(await identityOf(attacker));
  });

  it('cannot be done from a page of another site [SESS-20]', async () => {
    const code = await door.issueCode((await door.aTerminal()).id);
    const form = { body: `accessCode=${code}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    expect((await door.kiosk().send('POST', '/api/access-code', form)).statusCode).toBe(415);
    const text = { body: JSON.stringify({ accessCode: code }), headers: { 'content-type': 'text/plain' } };
    expect((await door.kiosk().send('POST', '/api/access-code', text)).statusCode).toBe(415);
    const origin = await door.kiosk().signIn(code, { headers: { origin: 'https://evil.example' } });
    expect(origin.statusCode).toBe(403);
    expect(origin.json()).toMatchObject({ code: 'cross_site_request' });
    expect((await door.kiosk().signIn(code, { headers: { 'sec-fetch-site': 'cross-site' } })).statusCode).toBe(403);
    expect((await door.kiosk().signIn(code, { headers: { origin: 'http://127.0.0.1:3000' } })).statusCode).toBe(200);
  });
});

describe('a door whose origin is https', () => {
  it('marks every cookie as secure', async () => {
    const secure = await openDoor({ publicOrigin: 'https://kiosk.example' });
    try {
      const response = await secure.kiosk().signIn(await secure.issueCode((await secure.aTerminal()).id));
      expect(response.cookies.map(({ name }) => name).sort()).toEqual(['tenin_access', 'tenin_csrf', 'tenin_refresh']);
      expect(response.cookies.every((cookie) => cookie.secure)).toBe(true);
    } finally {
      await secure.close();
    }
  });
});

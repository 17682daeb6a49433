import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type Door, openDoor } from '../../../../test/support/door.js';
import type { KioskClient } from '../../../../test/support/kiosk-client.js';

const SECOND_MS = 1000;
const HOUR_MS = 3600 * SECOND_MS;
const DAY_MS = 24 * HOUR_MS;

let door: Door;
let kiosk: KioskClient;

beforeAll(async () => {
  door = await openDoor();
});

afterAll(async () => {
  await door.close();
});

beforeEach(async () => {
  kiosk = await door.signedIn();
});

const statusOf = async (client: KioskClient) => (await client.send('GET', '/api/terminal')).statusCode;
const pairOf = ({ cookies }: KioskClient) => [cookies.get('tenin_access')?.value, cookies.get('tenin_refresh')?.value];
const revocations = async () =>
  door.dataSource.query<{ because: string }[]>(
    'SELECT revoked_because AS because FROM terminal_sign_ins WHERE revoked_at IS NOT NULL ORDER BY id DESC LIMIT 1',
  );

describe('a signed-in terminal', () => {
  it('is told its name, store, languages, questions, timers and what it can hear and say', async () => {
    const body = (await kiosk.send('GET', '/api/terminal')).json<Record<string, unknown>>();
    expect(body).toMatchObject({
      id: expect.any(String),
      store: { code: 'tokyo', name: 'Tokyo', phone: '03-0000-0101' },
      locale: 'en',
      locales: ['ja', 'en'],
      timers: { idleMs: 60_000, warningMs: 20_000 },
      speech: { ja: { input: false, output: true }, en: { input: true, output: true } },
    });
    expect(body.quickQuestions).toEqual({ ja: expect.any(Array), en: expect.any(Array) });
  });

  it('is known to the controllers of other modules', async () => {
    expect((await kiosk.send('GET', '/api/probe')).json()).toEqual({
      signInId: expect.any(String),
      terminalId: expect.any(String),
      storeId: expect.any(String),
      locale: 'en',
      terminalName: expect.stringContaining('kiosk'),
    });
  });

  it('is not signed in without a cookie, nor with one that we did not make', async () => {
    const stranger = door.kiosk();
    expect((await stranger.send('GET', '/api/terminal')).json()).toMatchObject({ code: 'not_signed_in' });
    for (const value of ['x', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.']) {
      stranger.cookies.set('tenin_access', { value, path: '/' });
      expect(await statusOf(stranger)).toBe(401);
    }
  });

  it('is let in by its access cookie for 24 hours and no longer [SESS-07]', async () => {
    door.clock.advance(DAY_MS - SECOND_MS);
    expect(await statusOf(kiosk)).toBe(200);
    door.clock.advance(2 * SECOND_MS);
    expect(await statusOf(kiosk)).toBe(401);
    expect((await kiosk.refresh()).statusCode).toBe(200);
    expect(await statusOf(kiosk)).toBe(200);
  });

  it('is out at once when it signs out, copies of its cookies included [SESS-02]', async () => {
    const copy = kiosk.copy();
    const response = await kiosk.signOut();
    expect(response.statusCode).toBe(204);
    expect(kiosk.cookies.size).toBe(0);
    expect(await statusOf(copy)).toBe(401);
    expect((await copy.refresh()).statusCode).toBe(401);
    expect(await revocations()).toEqual([{ because: 'signed_out' }]);
  });

  it('is out at once when the terminal is disabled', async () => {
    const { terminalId } = (await kiosk.send('GET', '/api/probe')).json<{ terminalId: string }>();
    await door.dataSource.query('UPDATE terminals SET disabled_at = now() WHERE id = $1', [terminalId]);
    expect(await statusOf(kiosk)).toBe(401);
    expect((await kiosk.refresh()).statusCode).toBe(401);
  });

  it('keeps its other sign-ins when one of them ends', async () => {
    const { id } = await door.aTerminal();
    const [one, other] = [door.kiosk(), door.kiosk()];
    const standing = await door.issueCode(id, true);
    await one.signIn(standing);
    await other.signIn(standing);
    await one.signOut();
    expect(await statusOf(other)).toBe(200);
  });
});

describe('refreshing', () => {
  it('gives another pair and renews the seven days', async () => {
    const before = pairOf(kiosk);
    door.clock.advance(6 * DAY_MS);
    const response = await kiosk.refresh();
    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({ terminal: { locale: 'en' }, csrfToken: kiosk.csrfToken });
    expect(pairOf(kiosk)).not.toContain(before[0]);
    expect(pairOf(kiosk)).not.toContain(before[1]);
    door.clock.advance(6 * DAY_MS);
    expect((await kiosk.refresh()).statusCode).toBe(200);
  });

  it('ends the whole family when a token comes again that was exchanged before [SESS-03]', async () => {
    const thief = kiosk.copy();
    await kiosk.refresh();
    door.clock.advance(11 * SECOND_MS);
    const reused = await thief.refresh();
    expect(reused.statusCode).toBe(401);
    expect(reused.headers['set-cookie']).toBeUndefined();
    expect(await statusOf(kiosk)).toBe(401);
    expect((await kiosk.refresh()).statusCode).toBe(401);
    expect(await revocations()).toEqual([{ because: 'refresh_reused' }]);
    const audit = await door.dataSource.query<{ action: string }[]>(
      'SELECT action FROM audit_entries ORDER BY sequence',
    );
    expect(audit.at(-1)).toEqual({ action: 'terminal.refresh_reused' });
  });

  it('rotates once for two tabs that refresh at the same moment, and gives both the same pair [SESS-04]', async () => {
    const tab = kiosk.copy();
    const rows = async () => Number((await door.dataSource.query('SELECT count(*) AS n FROM refresh_tokens'))[0].n);
    const before = await rows();
    const answers = await Promise.all([kiosk.refresh(), tab.refresh()]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(pairOf(tab)).toEqual(pairOf(kiosk));
    expect(await rows()).toBe(before + 1);
    expect(answers[0].body).toBe(answers[1].body);
  });

  it('gives the same pair again for ten seconds, however often it is asked', async () => {
    const tab = kiosk.copy();
    await kiosk.refresh();
    for (const waitMs of [1000, 4000, 5000]) {
      door.clock.advance(waitMs);
      const late = tab.copy();
      expect((await late.refresh()).statusCode).toBe(200);
      expect(pairOf(late)).toEqual(pairOf(kiosk));
    }
    expect(await statusOf(kiosk)).toBe(200);
  });

  it('is too late after seven days without one [SESS-06]', async () => {
    door.clock.advance(7 * DAY_MS + SECOND_MS);
    expect((await kiosk.refresh()).statusCode).toBe(401);
  });

  it('never carries a sign-in beyond 180 days [SESS-06]', async () => {
    for (let day = 0; day < 179; day += 6) {
      expect((await kiosk.refresh()).statusCode).toBe(200);
      door.clock.advance(Math.min(6, 179 - day) * DAY_MS);
    }
    const last = await kiosk.refresh();
    expect(last.cookies.find(({ name }) => name === 'tenin_refresh')?.maxAge).toBe(DAY_MS / 1000);
    door.clock.advance(DAY_MS + SECOND_MS);
    expect((await kiosk.refresh()).statusCode).toBe(401);
    expect(await statusOf(kiosk)).toBe(401);
  });

  it('needs a refresh token that we made', async () => {
    expect((await door.kiosk().refresh()).json()).toMatchObject({ code: 'not_signed_in' });
    const { value } = kiosk.cookies.get('tenin_refresh')!;
    kiosk.cookies.set('tenin_refresh', { value: `${value.slice(0, -2)}AA`, path: '/api/access-code' });
    expect((await kiosk.refresh()).statusCode).toBe(401);
  });

  it('does nothing without the CSRF token, and says so [SESS-11]', async () => {
    const refused = await kiosk.refresh({ headers: { 'x-csrf-token': undefined } });
    expect(refused.statusCode).toBe(403);
    expect(refused.json()).toMatchObject({ code: 'csrf_token_invalid' });
    expect((await kiosk.refresh({ headers: { origin: 'https://evil.example' } })).statusCode).toBe(403);
    const rotated = await door.dataSource.query(
      'SELECT id FROM refresh_tokens WHERE rotated_at IS NOT NULL AND id = $1',
      [kiosk.cookies.get('tenin_refresh')!.value.split('.')[0]],
    );
    expect(rotated).toEqual([]);
  });
});

describe('a change', () => {
  const changing = [
    ['POST', '/api/probe'],
    ['DELETE', '/api/probe'],
    ['DELETE', '/api/access-code'],
    ['POST', '/api/access-code/refresh'],
  ] as const;

  const refusals = async (headers: Record<string, string | undefined>) => {
    const before = door.changes();
    const statuses = [];
    for (const [method, url] of changing) statuses.push((await kiosk.send(method, url, { headers })).statusCode);
    expect(door.changes()).toBe(before);
    expect(await statusOf(kiosk)).toBe(200);
    return statuses;
  };

  it('is done with the CSRF token of the sign-in', async () => {
    const before = door.changes();
    expect((await kiosk.send('POST', '/api/probe')).statusCode).toBe(201);
    expect(door.changes()).toBe(before + 1);
  });

  it('is refused without a CSRF token and leaves nothing behind [SESS-11]', async () => {
    expect(await refusals({ 'x-csrf-token': undefined })).toEqual([403, 403, 403, 403]);
  });

  it('is refused with the CSRF token of another sign-in [SESS-12]', async () => {
    const other = await door.signedIn();
    expect(await refusals({ 'x-csrf-token': other.csrfToken })).toEqual([403, 403, 403, 403]);
  });

  it('is refused with a planted CSRF cookie and a header to match [SESS-13]', async () => {
    const planted = `${'n'.repeat(22)}.${'m'.repeat(43)}`;
    kiosk.cookies.set('tenin_csrf', { value: planted, path: '/' });
    expect(await refusals({ 'x-csrf-token': planted })).toEqual([403, 403, 403, 403]);
  });

  it.each(['null', 'https://kiosk.example.evil.com', 'https://evilkiosk.example', 'http://localhost:3000.evil.com'])(
    'is refused from a page of %s [SESS-15]',
    async (origin) => {
      expect(await refusals({ origin })).toEqual([403, 403, 403, 403]);
    },
  );

  it('is refused when the browser calls it cross-site [SESS-16]', async () => {
    expect(await refusals({ 'sec-fetch-site': 'cross-site' })).toEqual([403, 403, 403, 403]);
  });

  it('cannot be hidden in a GET by naming another method [SESS-21]', async () => {
    const before = door.changes();
    for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
      const headers = { [name]: 'DELETE', 'x-csrf-token': kiosk.csrfToken };
      expect((await kiosk.send('GET', '/api/probe?_method=DELETE', { headers })).statusCode).toBe(200);
      expect((await kiosk.send('GET', '/api/access-code', { headers })).statusCode).toBe(404);
    }
    expect(door.changes()).toBe(before);
    expect(await statusOf(kiosk)).toBe(200);
  });

  it('is not offered to pages of other origins [SESS-22]', async () => {
    const headers = {
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-csrf-token',
    };
    for (const [, url] of changing) {
      const answer = await kiosk.send('OPTIONS', url, { headers });
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

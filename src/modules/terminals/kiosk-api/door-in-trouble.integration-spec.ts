import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { ConsoleLogger } from '@nestjs/common';

import { type Door, openDoor } from '../../../../test/support/door.js';

const HALF_HOUR_MS = 30 * 60_000;

let door: Door | undefined;

afterEach(async () => {
  jest.restoreAllMocks();
  await door?.close();
});

describe('the door in trouble', () => {
  it('admits and refuses nobody while its database cannot be reached [CODE-20]', async () => {
    door = await openDoor();
    const inside = await door.signedIn();
    const code = await door.issueCode((await door.aTerminal()).id, true);
    await door.stopDatabase();
    for (const response of [
      await door.kiosk().signIn(code),
      await door.kiosk().signIn('730194'),
      await inside.refresh(),
      await inside.send('GET', '/api/terminal'),
      await inside.send('DELETE', '/api/access-code'),
    ]) {
      expect(response.statusCode).toBe(503);
      expect(response.json()).toMatchObject({ code: 'service_unavailable' });
      expect(response.headers['retry-after']).toBe('5');
      expect(response.headers['set-cookie']).toBeUndefined();
    }
  });

  it('writes no code and no token into the log over a hundred sign-ins [CODE-22]', async () => {
    const written: string[] = [];
    const record = (chunk: unknown) => written.push(String(chunk)) > 0;
    jest.spyOn(process.stdout, 'write').mockImplementation(record);
    jest.spyOn(process.stderr, 'write').mockImplementation(record);
    door = await openDoor({}, new ConsoleLogger({ logLevels: ['verbose', 'debug', 'log', 'warn', 'error', 'fatal'] }));
    const secrets = new Set<string>();
    for (let at = 0; at < 100; at++) {
      door.clock.advance(HALF_HOUR_MS);
      const kiosk = door.kiosk();
      const code = at % 2 === 0 ? await door.issueCode((await door.aTerminal()).id) : String(730_100 + at);
      await kiosk.signIn(code);
      await kiosk.refresh({ headers: at % 4 === 0 ? {} : { 'x-csrf-token': 'not this' } });
      secrets.add(code).add(kiosk.csrfToken ?? code);
      for (const { value } of kiosk.cookies.values()) secrets.add(value);
    }
    expect(written.filter((line) => line.includes('an access code was refused'))).toHaveLength(50);
    expect([...secrets].filter((secret) => written.some((line) => line.includes(secret)))).toEqual([]);
  });
});

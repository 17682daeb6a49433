import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type Door, openDoor } from '../../../test/support/door.js';
import { TerminalsService } from './terminals.service.js';

let door: Door;
let terminals: TerminalsService;

beforeAll(async () => {
  door = await openDoor();
  terminals = door.app.get(TerminalsService);
});

afterAll(async () => {
  await door.close();
});

beforeEach(async () => {
  await door.dataSource.query('DELETE FROM rate_limits');
});

const statusOf = async (code: string) => (await door.kiosk().signIn(code)).statusCode;

describe('the standing code of a demo terminal', () => {
  it('is ensured twice as it is once, and opens the terminal again and again', async () => {
    const { id } = await door.aTerminal();
    await terminals.ensureStandingCode(id, '123456');
    await terminals.ensureStandingCode(id, '123456');
    expect(await statusOf('123456')).toBe(200);
    expect(await statusOf('123456')).toBe(200);
  });

  it('ends when another takes its place', async () => {
    const { id } = await door.aTerminal();
    await terminals.ensureStandingCode(id, '730195');
    await terminals.ensureStandingCode(id, '730196');
    expect(await statusOf('730195')).toBe(401);
    expect(await statusOf('730196')).toBe(200);
  });

  it('never takes the digits that open another terminal', async () => {
    const [one, other] = [await door.aTerminal(), await door.aTerminal()];
    await terminals.ensureStandingCode(one.id, '730197');
    await expect(terminals.ensureStandingCode(other.id, '730197')).rejects.toMatchObject({ code: 'access_code_taken' });
    const response = await door.kiosk().signIn('730197');
    expect(response.json()).toMatchObject({ terminal: { id: one.id } });
  });

  it('takes the digits of a code that was used up', async () => {
    const [one, other] = [await door.aTerminal(), await door.aTerminal()];
    const code = await door.issueCode(one.id);
    await expect(terminals.ensureStandingCode(other.id, code)).rejects.toMatchObject({ code: 'access_code_taken' });
    expect(await statusOf(code)).toBe(200);
    await terminals.ensureStandingCode(other.id, code);
    expect((await door.kiosk().signIn(code)).json()).toMatchObject({ terminal: { id: other.id } });
  });
});

describe('a terminal', () => {
  it('keeps its id when it is set up again in another language', async () => {
    const { id, storeId, name } = await door.aTerminal('en');
    expect(await terminals.upsertTerminal({ storeId, name, locale: 'ja' })).toMatchObject({ id, locale: 'ja' });
  });
});

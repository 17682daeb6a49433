import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandBus } from '@nestjs/cqrs';

import { type Door, openDoor } from '../../../../../test/support/door.js';
import { newId } from '../../../../platform/ids/index.js';
import { IssueAccessCodeCommand } from './issue-access-code.command.js';

let door: Door;

beforeAll(async () => {
  door = await openDoor();
});

afterAll(async () => {
  await door.close();
});

const issue = (terminalId: string, standing?: boolean) =>
  door.app.get(CommandBus).execute(new IssueAccessCodeCommand(terminalId, 'admin:one', standing));

const statusOf = async (code: string) => (await door.kiosk().signIn(code)).statusCode;

describe('issuing an access code', () => {
  it('gives six digits once, usable for ten minutes, and records who did it', async () => {
    const { id } = await door.aTerminal();
    const issued = await issue(id);
    expect(issued).toEqual({
      code: expect.stringMatching(/^[0-9]{6}$/),
      standing: false,
      expiresAt: new Date(door.clock.now().getTime() + 600_000),
    });
    const [entry] = await door.dataSource.query('SELECT * FROM audit_entries ORDER BY sequence DESC LIMIT 1');
    expect(entry).toMatchObject({ actor: 'admin:one', action: 'access_code.issued', subject: `terminal:${id}` });
    expect(JSON.stringify(entry.detail)).not.toContain(issued.code);
    expect(await statusOf(issued.code)).toBe(200);
  });

  it('replaces the code of its kind that was issued before for the terminal', async () => {
    const { id } = await door.aTerminal();
    const [first, standing, second] = [await issue(id), await issue(id, true), await issue(id)];
    expect(await statusOf(first.code)).toBe(401);
    expect(await statusOf(standing.code)).toBe(200);
    expect(await statusOf(second.code)).toBe(200);
  });

  it('leaves no code behind when the record of it cannot be written', async () => {
    const { id } = await door.aTerminal();
    await door.dataSource.query('ALTER TABLE audit_entries RENAME TO audit_entries_away');
    try {
      await expect(issue(id)).rejects.toThrow();
    } finally {
      await door.dataSource.query('ALTER TABLE audit_entries_away RENAME TO audit_entries');
    }
    expect(await door.dataSource.query('SELECT id FROM access_codes WHERE terminal_id = $1', [id])).toEqual([]);
  });

  it('refuses a terminal that is not there or disabled', async () => {
    await expect(issue(newId())).rejects.toMatchObject({ code: 'terminal_not_found' });
    const { id } = await door.aTerminal();
    await door.dataSource.query('UPDATE terminals SET disabled_at = now() WHERE id = $1', [id]);
    await expect(issue(id)).rejects.toMatchObject({ code: 'terminal_disabled' });
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { aConversation } from '../../../../test/support/a-conversation.js';
import { SUBJECT } from '../../../../test/support/console-issuer.js';
import { openRunningConsole, type RunningConsole } from '../../../../test/support/running-console.js';
import { ConsoleApiModule } from './console-api.module.js';

jest.setTimeout(60_000);

let running: RunningConsole;
const ids: string[] = [];

beforeAll(async () => {
  running = await openRunningConsole([ConsoleApiModule]);
  for (const second of [1, 2, 3])
    ids.push(await aConversation(running, 'osaka', `2026-11-01T00:00:0${second}.000001Z`));
});
afterAll(() => running.close());

const entries = () =>
  running.database.dataSource.query<{ subject: string; detail: { subjects?: string[] } }[]>(
    'SELECT actor, action, subject, detail FROM audit_entries ORDER BY sequence',
  );

describe('reading what visitors said', () => {
  it('is written down before it is given, once for each person, conversation and hour', async () => {
    await running.read('{ conversations { edges { node { id outcome vectorSearchResults { rank } } } } }');
    expect(await entries()).toEqual([]);
    const [first, ...others] = ids;
    await running.read(
      `{ conversation(id: "${first}") { utterance chats { text } replay { taskId } ledger { raw } } }`,
    );
    await running.read('{ conversations { edges { node { utterance } } } }');
    await running.read(`{ session(id: "${running.osaka.session}") { conversations { chats { text } } } }`);
    const told = { actor: SUBJECT, action: 'conversation.read' };
    expect(await entries()).toEqual([
      { ...told, subject: `conversation:${first}`, detail: {} },
      { ...told, subject: 'conversations', detail: { subjects: others.map((id) => `conversation:${id}`).toSorted() } },
    ]);
  });

  it('is refused while it cannot be written down', async () => {
    const id = await aConversation(running, 'osaka', '2026-11-01T00:00:04.000001Z');
    await running.database.dataSource.query('ALTER TABLE audit_entries RENAME TO audit_entries_away');
    try {
      const { body } = await running.ask(`{ conversation(id: "${id}") { utterance } }`);
      expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['internal_error']);
      expect(body.data?.['conversation'] ?? null).toBeNull();
    } finally {
      await running.database.dataSource.query('ALTER TABLE audit_entries_away RENAME TO audit_entries');
    }
  });
});

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { AppError } from '../../../platform/errors/index.js';
import { ConsoleChanges, type OperatorIdentity } from '../../console-access/index.js';
import { eraseConversations } from '../retention/erase-conversations.js';

/** What somebody asks to be forgotten. The audit tells that it was, and nothing of what was said. */
@Injectable()
export class ErasureChanges {
  constructor(private readonly changes: ConsoleChanges) {}

  eraseConversation(operator: OperatorIdentity, id: string): Promise<number> {
    return this.changes.make(operator, async (manager) => {
      const [found] = await manager.query<unknown[]>(
        'SELECT id FROM conversations WHERE id = $1 AND ($2::uuid[] IS NULL OR store_id = ANY($2)) FOR UPDATE',
        [id, operator.storeIds],
      );
      if (!found) throw new AppError('not_found', 'conversation_not_found', 'There is no such conversation.');
      await requireEnded(manager, [id]);
      const erased = await eraseConversations(manager, [id], 'requested');
      return { result: erased, entry: { action: 'conversation.erased', subject: `conversation:${id}`, detail: {} } };
    });
  }

  /** The stay as a whole, also its calls for staff. */
  eraseSession(operator: OperatorIdentity, id: string): Promise<number> {
    return this.changes.make(operator, async (manager) => {
      const [found] = await manager.query<unknown[]>(
        'SELECT id FROM sessions WHERE id = $1 AND ($2::uuid[] IS NULL OR store_id = ANY($2)) FOR UPDATE',
        [id, operator.storeIds],
      );
      if (!found) throw new AppError('not_found', 'session_not_found', 'There is no such session.');
      const held = await manager.query<{ id: string }[]>('SELECT id FROM conversations WHERE session_id = $1', [id]);
      const ids = held.map((conversation) => conversation.id);
      await requireEnded(manager, ids);
      const erased = await eraseConversations(manager, ids, 'requested');
      await manager.query('DELETE FROM sessions WHERE id = $1', [id]);
      const detail = { subjects: ids.map((conversation) => `conversation:${conversation}`) };
      return { result: erased, entry: { action: 'session.erased', subject: `session:${id}`, detail } };
    });
  }
}

/** What is being answered would be written again. */
async function requireEnded(manager: EntityManager, ids: readonly string[]): Promise<void> {
  const underWay = await manager.query<unknown[]>(
    `SELECT id FROM background_task_results WHERE conversation_id = ANY($1::uuid[]) AND status = 'in_progress'`,
    [ids],
  );
  if (underWay.length > 0)
    throw new AppError('conflict', 'conversation_under_way', 'It is being answered. Please try again in a moment.');
}

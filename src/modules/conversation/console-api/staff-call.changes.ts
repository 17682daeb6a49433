import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { AppError } from '../../../platform/errors/index.js';
import { ConsoleChanges, type OperatorIdentity } from '../../console-access/index.js';

interface HeldCall {
  terminalId: string;
  by: string | null;
  name: string | null;
  isTaken: boolean;
  isOver: boolean;
}

/** Who goes to a visitor. Of two who want to, one does, and the other is told who. */
@Injectable()
export class StaffCallChanges {
  constructor(private readonly changes: ConsoleChanges) {}

  /** `name`: what the others know this person by, where the token does not tell an address. */
  claim(operator: OperatorIdentity, id: string, name: string | null): Promise<void> {
    return this.make(operator, id, 'claimed', async (manager, call) => {
      if (call.isTaken && call.by === operator.subject) return false;
      if (call.isTaken) throw taken(call);
      await manager.query(
        'UPDATE staff_calls SET acknowledged_at = now(), acknowledged_by = $2, acknowledged_name = $3 WHERE id = $1',
        [id, operator.subject, operator.email ?? name ?? operator.subject],
      );
      return true;
    });
  }

  /** Somebody else is wanted again. */
  release(operator: OperatorIdentity, id: string): Promise<void> {
    return this.make(operator, id, 'released', async (manager, call) => {
      if (!call.isTaken) return false;
      if (call.by !== operator.subject) throw taken(call);
      await manager.query(
        'UPDATE staff_calls SET acknowledged_at = NULL, acknowledged_by = NULL, acknowledged_name = NULL WHERE id = $1',
        [id],
      );
      return true;
    });
  }

  /** The visitor was helped, or is gone; whoever sees it may say so. */
  close(operator: OperatorIdentity, id: string): Promise<void> {
    return this.make(operator, id, 'closed', async (manager) => {
      await manager.query('UPDATE staff_calls SET closed_at = now() WHERE id = $1', [id]);
      return true;
    });
  }

  /** `change` tells whether anything was changed. */
  private make(
    operator: OperatorIdentity,
    id: string,
    what: 'claimed' | 'released' | 'closed',
    change: (manager: EntityManager, call: HeldCall) => Promise<boolean>,
  ): Promise<void> {
    return this.changes.make(operator, async (manager) => {
      const [call] = await manager.query<HeldCall[]>(
        `SELECT terminal_id AS "terminalId", acknowledged_by AS by, acknowledged_name AS name,
           acknowledged_at IS NOT NULL AS "isTaken", closed_at IS NOT NULL AS "isOver"
         FROM staff_calls WHERE id = $1 AND ($2::uuid[] IS NULL OR store_id = ANY($2)) FOR UPDATE`,
        [id, operator.storeIds],
      );
      if (!call) throw new AppError('not_found', 'staff_call_not_found', 'There is no such call.');
      if (call.isOver) throw new AppError('conflict', 'staff_call_over', 'This call is over.');
      const isChanged = await change(manager, call);
      const entry = {
        action: `staff_call.${what}`,
        subject: `staff_call:${id}`,
        detail: { terminal: call.terminalId },
      };
      return { result: undefined, entry: isChanged ? entry : null };
    });
  }
}

function taken({ name }: HeldCall): AppError {
  return new AppError('conflict', 'staff_call_taken', `${name ?? 'Somebody else'} is going already.`);
}

import { Command } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';

import type { MasterChange } from '../../master-versions.js';

/** Takes the last import back. Throws `master_changed` where it is no longer the last, `nothing_to_undo` where it cannot be. */
export class UndoProductImportCommand extends Command<MasterChange> {
  constructor(
    /** The version that the import made, as whoever asks has seen it. */
    readonly version: number,
    /** A user's subject. */
    readonly actor: string,
    /** Throws, in the transaction of the change, when this person may no longer make it. */
    readonly requireStanding: (manager: EntityManager) => Promise<void>,
  ) {
    super();
  }
}

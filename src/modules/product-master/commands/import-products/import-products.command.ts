import { Command } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';

import type { ImportChanges } from './describe-changes.js';
import type { RefusedRow } from './product-file.js';

export interface ImportReport {
  /** False when refused rows kept the whole file out, or it was rehearsed: nothing was written. */
  readonly applied: boolean;
  /** Products, not rows. */
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly refused: readonly RefusedRow[];
  /** Of a rehearsal whose file could be read. */
  readonly rehearsal?: ImportRehearsal;
}

/** What an import would do. */
export interface ImportRehearsal {
  /** Given with the import itself, it is done exactly as it was rehearsed, or not at all. */
  readonly plan: string;
  readonly changes: ImportChanges;
}

export interface ProductImport {
  /** The file as it was received. */
  readonly content: Uint8Array;
  /** Remove products that the file does not name. */
  readonly replace: boolean;
  /** Write the good rows although others are refused. */
  readonly partial: boolean;
  /** Who does it: a user's subject, or `system`. */
  readonly actor: string;
  /** Only tell what would change. */
  readonly rehearse?: boolean;
  /** Of the rehearsal. Without it whatever the master holds is changed. */
  readonly plan?: string;
  /** Throws, in the transaction of the change, when this person may no longer make it. */
  readonly requireStanding?: (manager: EntityManager) => Promise<void>;
}

export class ImportProductsCommand extends Command<ImportReport> {
  constructor(readonly productImport: ProductImport) {
    super();
  }
}

import { Command } from '@nestjs/cqrs';

import type { RefusedRow } from './product-file.js';

export interface ImportReport {
  /** False when refused rows kept the whole file out: nothing was written. */
  readonly applied: boolean;
  /** Products, not rows. */
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly refused: readonly RefusedRow[];
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
}

export class ImportProductsCommand extends Command<ImportReport> {
  constructor(readonly productImport: ProductImport) {
    super();
  }
}

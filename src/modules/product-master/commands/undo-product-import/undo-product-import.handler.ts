import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource, type EntityManager } from 'typeorm';

import type { CodePattern } from '../../../../contracts/index.js';
import { AuditTrail } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { analyze } from '../../../../platform/database/index.js';
import { AppError } from '../../../../platform/errors/index.js';
import { CODE_PATTERNS } from '../../code-patterns.js';
import { holdMaster, type MasterChange, masterVersion, writeVersion } from '../../master-versions.js';
import { writeCodesOf } from '../../write-codes.js';
import { type StoredProduct, writeProducts } from '../import-products/write-products.js';
import { UndoProductImportCommand } from './undo-product-import.command.js';

@CommandHandler(UndoProductImportCommand)
export class UndoProductImportHandler implements ICommandHandler<UndoProductImportCommand> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    @Inject(CODE_PATTERNS) private readonly patterns: readonly CodePattern[],
  ) {}

  async execute({ version, actor, requireStanding }: UndoProductImportCommand): Promise<MasterChange> {
    const undone = await this.dataSource.transaction(async (manager) => {
      await requireStanding(manager);
      await holdMaster(manager);
      if ((await masterVersion(manager)) !== version)
        throw new AppError('conflict', 'master_changed', 'The products were changed since. Please look at them again.');
      const [last] = await manager.query<MasterChange[]>('SELECT * FROM product_imports WHERE version = $1', [version]);
      if (!last || last.undoes !== null)
        throw new AppError('conflict', 'nothing_to_undo', 'The last change is no import that can be undone.');
      await this.restore(manager);
      const { added, changed, removed } = last;
      const at = this.clock.now();
      const undo = { version: version + 1, actor, at, undoes: version, added: removed, changed, removed: added };
      await writeVersion(manager, undo);
      const detail = { undoes: version, version: undo.version, added: removed, changed, removed: added };
      await this.audit.append(manager, { actor, action: 'products.import_undone', subject: 'products', detail });
      return undo;
    });
    await analyze(this.dataSource, ['products', 'product_codes', 'product_stocks']);
    return undone;
  }

  /** As the master was, each product with its id, its codes by the patterns of today, and the time of its stock. */
  private async restore(manager: EntityManager): Promise<void> {
    await manager.query(
      'DELETE FROM products WHERE id IN (SELECT product_id FROM products_before WHERE product IS NULL)',
    );
    const before = await manager.query<{ product: StoredProduct }[]>(
      'SELECT product FROM products_before WHERE product IS NOT NULL',
    );
    const products = before.map(({ product }) => product);
    await writeProducts(manager, products, this.clock.now());
    await writeCodesOf(manager, products, this.patterns);
    await manager.query('DELETE FROM product_stocks WHERE product_id IN (SELECT product_id FROM products_before)');
    await manager.query(
      `INSERT INTO product_stocks (product_id, store_id, quantity, as_of)
       SELECT kept.product_id, stock.store_id, stock.quantity, stock.as_of
       FROM products_before kept,
         jsonb_to_recordset(kept.stocks) AS stock(store_id uuid, quantity integer, as_of timestamptz)`,
    );
    await manager.query('DELETE FROM products_before');
  }
}

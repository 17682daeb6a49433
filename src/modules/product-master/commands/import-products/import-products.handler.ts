import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource, type EntityManager } from 'typeorm';

import type { CodePattern } from '../../../../contracts/index.js';
import { AuditTrail } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { analyze } from '../../../../platform/database/index.js';
import { newId } from '../../../../platform/ids/index.js';
import { passed } from '../../../../platform/observability/index.js';
import { CODE_PATTERNS } from '../../code-patterns.js';
import { productCodes } from '../../product-codes.js';
import { writeCodes } from '../../write-codes.js';
import { ImportProductsCommand, type ImportReport, type ProductImport } from './import-products.command.js';
import { parseProductFile } from './parse-product-file.js';
import { type ImportPlan, planImport } from './plan-import.js';
import type { ProductFile } from './product-file.js';
import { readStored, removeProducts, writeProducts, writeStocks } from './write-products.js';

@CommandHandler(ImportProductsCommand)
export class ImportProductsHandler implements ICommandHandler<ImportProductsCommand> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    @Inject(CODE_PATTERNS) private readonly patterns: readonly CodePattern[],
  ) {}

  /** One transaction: either the whole plan is written, with its audit entry, or nothing is. */
  async execute({ productImport }: ImportProductsCommand): Promise<ImportReport> {
    const parsed = parseProductFile(productImport.content);
    const report = await this.dataSource.transaction(async (manager) => {
      const storeIds = await storesOf(manager);
      const file = withKnownStores(parsed, storeIds);
      if (!file.readable || (file.refused.length > 0 && !productImport.partial)) return notApplied(file);
      await manager.query('LOCK TABLE products IN SHARE ROW EXCLUSIVE MODE');
      const stored = await readStored(manager);
      const plan = planImport({ file, stored, storeIds, replace: productImport.replace, newId });
      await this.write(manager, plan, productImport);
      return reportOf(plan, file);
    });
    await analyze(this.dataSource, ['products', 'product_codes', 'product_stocks']);
    return report;
  }

  private async write(
    manager: EntityManager,
    plan: ImportPlan,
    { actor, replace, partial }: ProductImport,
  ): Promise<void> {
    const { products, restocked, stocks, removed, added, changed } = plan;
    if (added + changed + removed.length === 0) return;
    const now = this.clock.now();
    await removeProducts(manager, removed);
    await writeProducts(manager, products, now);
    passed('importing');
    const codes = products.flatMap((product) =>
      productCodes({ productNumber: product.product_number, size: product.size }, this.patterns).map((code) => ({
        ...code,
        productId: product.id,
      })),
    );
    await writeCodes(
      manager,
      products.map(({ id }) => id),
      codes,
    );
    await writeStocks(manager, restocked, stocks, now);
    const detail = { added, changed, removed: removed.length, replace, partial };
    await this.audit.append(manager, { actor, action: 'products.imported', subject: 'products', detail });
  }
}

async function storesOf(manager: EntityManager): Promise<Map<string, string>> {
  const stores = await manager.query<{ id: string; code: string; name: string }[]>('SELECT id, code, name FROM stores');
  return new Map([
    ...stores.map(({ id, name }): [string, string] => [name, id]),
    ...stores.map(({ id, code }): [string, string] => [code, id]),
  ]);
}

function withKnownStores(file: ProductFile, storeIds: ReadonlyMap<string, string>): ProductFile {
  const unknown = file.entries.filter(({ store }) => store !== null && !storeIds.has(store));
  if (unknown.length === 0) return file;
  const reason = 'No store has this code or name.';
  const refused = [...file.refused, ...unknown.map(({ line }) => ({ line, code: 'store_unknown' as const, reason }))];
  return {
    ...file,
    entries: file.entries.filter((entry) => !unknown.includes(entry)),
    refused: refused.sort((left, right) => left.line - right.line),
    refusedNumbers: [...file.refusedNumbers, ...unknown.map(({ productNumber }) => productNumber)],
  };
}

function notApplied({ refused }: ProductFile): ImportReport {
  return { applied: false, added: 0, changed: 0, unchanged: 0, removed: 0, refused };
}

function reportOf({ added, changed, unchanged, removed }: ImportPlan, { refused }: ProductFile): ImportReport {
  return { applied: true, added, changed, unchanged, removed: removed.length, refused };
}

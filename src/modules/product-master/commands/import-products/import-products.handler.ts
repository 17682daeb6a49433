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
import { holdMaster, masterVersion, rememberBefore, writeVersion } from '../../master-versions.js';
import { writeCodesOf } from '../../write-codes.js';
import { describeChanges } from './describe-changes.js';
import { planIdOf, requirePlan } from './import-plan-id.js';
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
      await productImport.requireStanding?.(manager);
      const stores = await storesOf(manager);
      const file = withKnownStores(parsed, stores.ids);
      if (productImport.rehearse) return rehearse(manager, productImport, file, stores);
      await holdMaster(manager);
      const version = await masterVersion(manager);
      requirePlan(productImport, version);
      if (!file.readable || (file.refused.length > 0 && !productImport.partial)) return notApplied(file);
      const stored = await readStored(manager);
      const plan = planImport({ file, stored, storeIds: stores.ids, replace: productImport.replace, newId });
      await this.write(manager, plan, productImport, version + 1);
      return reportOf(plan, file);
    });
    if (!report.applied) return report;
    await analyze(this.dataSource, ['products', 'product_codes', 'product_stocks']);
    return report;
  }

  private async write(
    manager: EntityManager,
    plan: ImportPlan,
    { actor, replace, partial }: ProductImport,
    version: number,
  ): Promise<void> {
    const { products, restocked, stocks, removed, added, changed } = plan;
    if (added + changed + removed.length === 0) return;
    const now = this.clock.now();
    await rememberBefore(manager, [...new Set([...products.map(({ id }) => id), ...restocked, ...removed])]);
    await removeProducts(manager, removed);
    await writeProducts(manager, products, now);
    passed('importing');
    await writeCodesOf(manager, products, this.patterns);
    await writeStocks(manager, restocked, stocks, now);
    const counts = { added, changed, removed: removed.length };
    await writeVersion(manager, { version, actor, at: now, undoes: null, ...counts });
    const detail = { ...counts, replace, partial, version };
    await this.audit.append(manager, { actor, action: 'products.imported', subject: 'products', detail });
  }
}

interface Stores {
  /** Id by code or name. */
  ids: ReadonlyMap<string, string>;
  /** Code by id. */
  codes: ReadonlyMap<string, string>;
}

/** Compares what could be read of the file, whatever is refused of it. */
async function rehearse(
  manager: EntityManager,
  productImport: ProductImport,
  file: ProductFile,
  { ids, codes }: Stores,
): Promise<ImportReport> {
  if (!file.readable) return notApplied(file);
  // Read before what it stands for: a master that changes in between is a newer one, and the plan does not hold.
  const plan = planIdOf(productImport, await masterVersion(manager));
  const stored = await readStored(manager);
  const planned = planImport({ file, stored, storeIds: ids, replace: productImport.replace, newId });
  const rehearsal = { plan, changes: describeChanges(planned, stored, codes) };
  return { ...reportOf(planned, file), applied: false, rehearsal };
}

async function storesOf(manager: EntityManager): Promise<Stores> {
  const stores = await manager.query<{ id: string; code: string; name: string }[]>('SELECT id, code, name FROM stores');
  return {
    ids: new Map([
      ...stores.map(({ id, name }): [string, string] => [name, id]),
      ...stores.map(({ id, code }): [string, string] => [code, id]),
    ]),
    codes: new Map(stores.map(({ id, code }) => [id, code])),
  };
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

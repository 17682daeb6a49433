import { Module } from '@nestjs/common';

import { AuditModule } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { ImportProductsHandler } from './commands/import-products/import-products.handler.js';
import { UndoProductImportHandler } from './commands/undo-product-import/undo-product-import.handler.js';
import { ProductMaster } from './product-master.js';
import { ProductsRepository } from './products.repository.js';

/** Needs `CODE_PATTERNS` from a global module. */
@Module({
  imports: [AuditModule],
  providers: [ProductsRepository, ProductMaster, ImportProductsHandler, UndoProductImportHandler, Clock],
  exports: [ProductMaster],
})
export class ProductMasterModule {}

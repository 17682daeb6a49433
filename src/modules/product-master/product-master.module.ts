import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import type { CodePattern } from '../../contracts/index.js';
import { CODE_PATTERNS } from './code-patterns.js';
import { ImportProductsHandler } from './commands/import-products/import-products.handler.js';
import { ProductMaster } from './product-master.js';
import { ProductsRepository } from './products.repository.js';

@Module({})
export class ProductMasterModule {
  /** `patterns`: every code pattern of this house, in the order in which they are tried. */
  static withPatterns(patterns: readonly CodePattern[]): DynamicModule {
    return {
      module: ProductMasterModule,
      imports: [CqrsModule],
      providers: [
        { provide: CODE_PATTERNS, useValue: patterns },
        ProductsRepository,
        ProductMaster,
        ImportProductsHandler,
      ],
      exports: [ProductMaster],
    };
  }
}

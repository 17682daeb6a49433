import { Module } from '@nestjs/common';

import { ConsoleAccessModule } from '../../console-access/index.js';
import { ProductResolver } from './product.resolver.js';
import { ProductView } from './product.view.js';
import { ProductsController } from './products.controller.js';

/**
 * Products over GraphQL, and their import by REST. Needs `CONSOLE_SETTINGS` and the cqrs buses from global modules, and
 * a `GraphqlModule` and the `ProductMasterModule` beside it.
 */
@Module({
  imports: [ConsoleAccessModule],
  controllers: [ProductsController],
  providers: [ProductResolver, ProductView],
})
export class ProductsConsoleModule {}

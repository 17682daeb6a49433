import { ParseUUIDPipe, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { AppError } from '../../../platform/errors/index.js';
import { type Connection, connectionOf, type GraphqlContext, perRequest } from '../../../platform/graphql/index.js';
import {
  ConsoleChanges,
  ConsoleGuard,
  Operator,
  type OperatorIdentity,
  RequiresRole,
  requireWhole,
} from '../../console-access/index.js';
import { UndoProductImportCommand } from '../commands/undo-product-import/undo-product-import.command.js';
import { ProductsArgs } from './product.args.js';
import {
  ProductCodeType,
  ProductConnectionType,
  ProductImportType,
  ProductStockType,
  ProductType,
} from './product.type.js';
import { ProductView, writeNumber } from './product.view.js';

@Resolver(() => ProductType)
@UseGuards(ConsoleGuard)
export class ProductResolver {
  private readonly loaders = perRequest(() => this.view.loaders());
  private readonly stocksOf = new WeakMap<GraphqlContext, ReturnType<ProductView['stocks']>>();

  constructor(
    private readonly view: ProductView,
    private readonly commands: CommandBus,
    private readonly changes: ConsoleChanges,
  ) {}

  @Query(() => ProductConnectionType, { description: 'By product number.' })
  async products(@Args() args: ProductsArgs, @Operator() operator: OperatorIdentity): Promise<Connection<ProductType>> {
    return connectionOf(await this.view.list(args, operator), args, writeNumber);
  }

  @Query(() => ProductType, { nullable: true })
  async product(
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: string,
    @Operator() operator: OperatorIdentity,
  ): Promise<ProductType> {
    const product = await this.view.find(id, operator);
    if (!product) throw new AppError('not_found', 'product_not_found', 'There is no such product.');
    return product;
  }

  @Query(() => [ProductImportType], { description: 'The last twenty changes of the master, newest first.' })
  @RequiresRole('curator')
  productImports(@Operator() operator: OperatorIdentity): Promise<ProductImportType[]> {
    requireWhole(operator);
    return this.view.imports();
  }

  @Mutation(() => ProductImportType, { description: 'Takes the last import back: the master is as it was before it.' })
  @RequiresRole('curator')
  async undoProductImport(
    @Args('version', { type: () => Int, description: 'The version that the import made' }) version: number,
    @Operator() operator: OperatorIdentity,
  ): Promise<ProductImportType> {
    requireWhole(operator);
    const undo = new UndoProductImportCommand(version, operator.subject, (manager) =>
      this.changes.holdStanding(manager, operator),
    );
    return { ...(await this.commands.execute(undo)), isUndoable: false };
  }

  @ResolveField(() => [ProductCodeType])
  codes(@Parent() { id }: ProductType, @Context() context: GraphqlContext): Promise<ProductCodeType[]> {
    return this.loaders(context).codes.load(id);
  }

  @ResolveField(() => [ProductStockType], { description: 'In the stores that you may see.' })
  stocks(
    @Parent() { id }: ProductType,
    @Operator() { storeIds }: OperatorIdentity,
    @Context() context: GraphqlContext,
  ): Promise<ProductStockType[]> {
    const loader = this.stocksOf.get(context) ?? this.view.stocks(storeIds);
    this.stocksOf.set(context, loader);
    return loader.load(id);
  }
}

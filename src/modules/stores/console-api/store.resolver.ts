import { ParseUUIDPipe, UseGuards } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';

import { ConsoleGuard, Operator, type OperatorIdentity, RequiresRole } from '../../console-access/index.js';
import { StoreChanges } from './store.changes.js';
import { NewStore, StoreInput } from './store.input.js';
import { STORE_COLUMNS, StoreType } from './store.type.js';

@Resolver(() => StoreType)
@UseGuards(ConsoleGuard)
export class StoreResolver {
  constructor(
    private readonly database: DataSource,
    private readonly changes: StoreChanges,
  ) {}

  @Query(() => [StoreType], { description: 'Those that you may see, by code.' })
  stores(@Operator() { storeIds }: OperatorIdentity): Promise<StoreType[]> {
    return this.database.query(
      `SELECT ${STORE_COLUMNS} FROM stores WHERE $1::uuid[] IS NULL OR id = ANY($1) ORDER BY code`,
      [storeIds],
    );
  }

  @Mutation(() => StoreType)
  @RequiresRole('admin')
  createStore(@Args('input') input: NewStore, @Operator() operator: OperatorIdentity): Promise<StoreType> {
    return this.changes.create(operator, input);
  }

  @Mutation(() => StoreType)
  @RequiresRole('admin')
  changeStore(
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('input') input: StoreInput,
    @Operator() operator: OperatorIdentity,
  ): Promise<StoreType> {
    return this.changes.change(operator, { id, expectedVersion }, input);
  }
}

import { UseGuards } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';

import { ConsoleGuard, Operator, type OperatorIdentity } from '../../console-access/index.js';
import { StoreType } from './store.type.js';

@Resolver(() => StoreType)
@UseGuards(ConsoleGuard)
export class StoreResolver {
  constructor(private readonly database: DataSource) {}

  @Query(() => [StoreType], { description: 'Those that you may see, by code.' })
  stores(@Operator() { storeIds }: OperatorIdentity): Promise<StoreType[]> {
    return this.database.query(
      `SELECT id, code, name, time_zone AS "timeZone", phone FROM stores
       WHERE $1::uuid[] IS NULL OR id = ANY($1) ORDER BY code`,
      [storeIds],
    );
  }
}

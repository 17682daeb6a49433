import { UseGuards } from '@nestjs/common';
import { Args, ArgsType, Field, Int, Query, Resolver } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { DataSource } from 'typeorm';

import { Conditions, VARIES } from '../../../platform/database/index.js';
import { AppError } from '../../../platform/errors/index.js';
import { ConsoleGuard } from '../console.guard.js';
import { Operator, type OperatorIdentity } from '../operator.decorator.js';
import { RequiresRole } from '../requires-role.decorator.js';
import { AuditEntryType, PersonType } from './person.type.js';

const LONGEST_TEXT = 200;

@ArgsType()
export class AuditEntriesArgs {
  @Field(() => Int, { description: '1 to 100' })
  @IsInt()
  @Min(1)
  @Max(100)
  first: number = 20;

  @Field(() => Int, { nullable: true, description: 'Older than the entry of this number' })
  @IsOptional()
  @IsInt()
  @Min(1)
  before?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  actor?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  action?: string | null;
}

/** People and what they changed are the business of the whole company: an admin of some stores sees neither. */
@Resolver()
@UseGuards(ConsoleGuard)
@RequiresRole('admin')
export class PersonResolver {
  constructor(private readonly database: DataSource) {}

  @Query(() => [PersonType], { description: 'By address.' })
  people(@Operator() operator: OperatorIdentity): Promise<PersonType[]> {
    requireWhole(operator);
    return this.database.query(
      `SELECT id, subject, email, store_ids AS "storeIds", disabled_at AS "disabledAt", created_at AS "createdAt"
       FROM users ORDER BY email`,
    );
  }

  @Query(() => [AuditEntryType], { description: 'Newest first.' })
  auditEntries(
    @Args() { first, before, actor, action }: AuditEntriesArgs,
    @Operator() operator: OperatorIdentity,
  ): Promise<AuditEntryType[]> {
    requireWhole(operator);
    const wanted = new Conditions()
      .where(before, (place) => `sequence < ${place}`)
      .where(actor, (place) => `actor = ${place}`)
      .where(action, (place) => `action = ${place}`);
    return this.database.query(
      `${VARIES} SELECT sequence::int, at, actor, action, subject, detail::text FROM audit_entries
       WHERE ${wanted.sql} ORDER BY audit_entries.sequence DESC LIMIT ${wanted.value(first)}`,
      wanted.values,
    );
  }
}

function requireWhole({ storeIds }: OperatorIdentity): void {
  if (storeIds !== null) throw new AppError('forbidden', 'whole_company_only', 'This needs every store.');
}

import { ArgsType, Field, GraphQLISODateTime, ID } from '@nestjs/graphql';
import { IsBoolean, IsDate, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

import { PageArgs } from '../../../platform/graphql/index.js';

@ArgsType()
export class SessionsArgs extends PageArgs {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  storeCode?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  terminalId?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Started at or after it' })
  @IsOptional()
  @IsDate()
  from?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Started before it' })
  @IsOptional()
  @IsDate()
  to?: Date | null;
}

@ArgsType()
export class StaffCallsArgs extends PageArgs {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  storeCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it waits for its end' })
  @IsOptional()
  @IsBoolean()
  open?: boolean | null;
}

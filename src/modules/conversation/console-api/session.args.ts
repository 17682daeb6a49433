import { ArgsType, Field, GraphQLISODateTime, ID } from '@nestjs/graphql';
import { IsBoolean, IsDate, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

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
export class ClaimStaffCallArgs {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the others know one by, where the token tells no address: 1 to 100 characters',
  })
  @IsOptional()
  @Matches(/^[^\p{C}]{1,100}$/u, { message: 'name is 1 to 100 characters that can be seen' })
  name?: string | null;
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

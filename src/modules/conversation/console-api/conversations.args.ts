import { ArgsType, Field } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

import { PageArgs } from '../../../platform/graphql/index.js';
import type { Outcome } from '../exchange/exchange.js';
import { OutcomeType } from './conversation.type.js';

@ArgsType()
export class ConversationsArgs extends PageArgs {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  storeCode?: string | null;

  @Field(() => OutcomeType, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(OutcomeType))
  outcome?: Outcome | null;
}

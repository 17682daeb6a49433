import { ArgsType, Field, Float, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { type Locale, LOCALES } from '../../../contracts/index.js';
import { LocaleType, PageArgs } from '../../../platform/graphql/index.js';
import type { Outcome } from '../exchange/exchange.js';
import { OutcomeType } from './conversation.type.js';

const MOST_CHOICES = 50;
/** One character follows no other: there is nothing to look it up by. */
const SHORTEST_TEXT = 2;
const LONGEST_TEXT = 100;
const LONGEST_MS = 2_147_483_647;

@InputType({ description: 'Every condition that is given has to be met; a list is met by any of its items.' })
export class ConversationFilter {
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Received at or after it' })
  @IsOptional()
  @IsDate()
  from?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Received before it' })
  @IsOptional()
  @IsDate()
  to?: Date | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_CHOICES)
  @IsString({ each: true })
  storeCodes?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_CHOICES)
  @IsUUID(undefined, { each: true })
  terminalIds?: string[] | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  sessionId?: string | null;

  @Field(() => LocaleType, { nullable: true })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale | null;

  @Field(() => [OutcomeType], { nullable: true })
  @IsOptional()
  @IsArray()
  @IsIn(Object.values(OutcomeType), { each: true })
  outcomes?: Outcome[] | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_CHOICES)
  @IsString({ each: true })
  failureReasons?: string[] | null;

  @Field(() => Float, { nullable: true, description: 'The best passage that was found is less similar than this' })
  @IsOptional()
  @IsNumber()
  @Min(-1)
  @Max(1)
  similarityBelow?: number | null;

  @Field(() => Int, { nullable: true, description: 'Took longer than this, in ms' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(LONGEST_MS)
  slowerThanMs?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'As the visitor rated it' })
  @IsOptional()
  @IsBoolean()
  helpful?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a curator said what should have been' })
  @IsOptional()
  @IsBoolean()
  reviewed?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Each of its words, in any language, is part of what was said by either side. 2 to 100 characters',
  })
  @IsOptional()
  @IsString()
  @Length(SHORTEST_TEXT, LONGEST_TEXT)
  text?: string | null;
}

@ArgsType()
export class ConversationsArgs extends PageArgs {
  @Field(() => ConversationFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ConversationFilter)
  filter?: ConversationFilter | null;
}

import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';

import { type Locale, LOCALES } from '../../../contracts/index.js';
import { LocaleType, PageArgs } from '../../../platform/graphql/index.js';
import type { FailureReason } from '../../grounding/index.js';
import type { TaughtState } from '../taught-answer.js';
import { FAILURE_REASONS } from './failure-reasons.js';
import { TaughtStateType } from './taught-answer.type.js';

const LONGEST_QUESTION = 300;
const LONGEST_ANSWER = 600;
const MOST_REPLAYED = 2_000;

@InputType()
export class TeachAnswerInput {
  @Field(() => ID, { nullable: true, description: 'Of a draft that is to be changed' })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Of that draft as it was read' })
  @IsOptional()
  @IsInt()
  expectedVersion?: number | null;

  @Field(() => ID, { nullable: true, description: 'From which it is taught' })
  @IsOptional()
  @IsUUID()
  conversationId?: string | null;

  @Field(() => String, { nullable: true, description: 'Left out: as it was heard, or should have been' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_QUESTION)
  question?: string | null;

  @Field(() => String, { description: 'What is to be said; also kept as what the answer should have been' })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_ANSWER)
  answer!: string;

  @Field(() => String, { nullable: true, description: 'Left out: of every store' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  storeCode?: string | null;

  @Field(() => LocaleType, { nullable: true, description: 'Left out: that of the conversation' })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(FAILURE_REASONS)
  failureReasonShouldBe?: FailureReason | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_QUESTION)
  heardTextShouldBe?: string | null;
}

@InputType()
export class ReviewInput {
  @Field(() => ID)
  @IsUUID()
  conversationId!: string;

  @Field(() => String, { nullable: true, description: 'Null takes it back; left out, it stays' })
  @IsOptional()
  @IsIn(FAILURE_REASONS)
  failureReasonShouldBe?: FailureReason | null;

  @Field(() => String, { nullable: true, description: 'Null takes it back; left out, it stays' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_QUESTION)
  heardTextShouldBe?: string | null;
}

@ArgsType()
export class PublishArgs {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => Boolean, { description: 'Although pinned conversations change; for an admin' })
  @IsBoolean()
  override: boolean = false;
}

@ArgsType()
export class TaughtAnswersArgs extends PageArgs {
  @Field(() => TaughtStateType, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(TaughtStateType))
  state?: TaughtState | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  conversationId?: string | null;
}

@ArgsType()
export class PreviewArgs {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: `How many of the newest questions are asked again, 1 to ${MOST_REPLAYED}` })
  @IsInt()
  @Min(1)
  @Max(MOST_REPLAYED)
  last: number = 500;
}

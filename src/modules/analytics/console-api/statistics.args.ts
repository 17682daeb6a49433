import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

import { type Locale, LOCALES } from '../../../contracts/index.js';
import { LocaleType } from '../../../platform/graphql/index.js';

const MOST_STORES = 50;
const LONGEST_NAME = 100;

/** What statistics are told apart by. */
const DIMENSIONS = { store: 'store', terminal: 'terminal', locale: 'locale', model: 'model' } as const;
export type Dimension = keyof typeof DIMENSIONS;
registerEnumType(DIMENSIONS, { name: 'Dimension', description: 'What statistics are told apart by.' });

@InputType({ description: 'A window of time, and the stores that are looked at.' })
export class StatisticsWindow {
  @Field(() => GraphQLISODateTime)
  @IsDate()
  from!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Exclusive; 400 days after `from` at most' })
  @IsDate()
  to!: Date;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_STORES)
  @IsString({ each: true })
  storeCodes?: string[] | null;
}

@InputType({ description: 'Narrowed by one of terminal, locale and model at most.' })
export class StatisticsFilter extends StatisticsWindow {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  terminalId?: string | null;

  @Field(() => LocaleType, { nullable: true })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale | null;

  @Field(() => String, { nullable: true, description: 'The language model that served; none: by rule alone' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_NAME)
  model?: string | null;
}

@ArgsType()
export class StatisticsArgs {
  @Field(() => StatisticsFilter)
  @ValidateNested()
  @Type(() => StatisticsFilter)
  filter!: StatisticsFilter;
}

@ArgsType()
export class SeriesArgs extends StatisticsArgs {
  @Field(() => DIMENSIONS, { nullable: true, description: 'One point for each of its values; else one for all' })
  @IsOptional()
  @IsIn(Object.values(DIMENSIONS))
  by?: Dimension | null;

  @Field(() => String, { description: 'Whose latency is told: process_time, or a step of the answer graph' })
  @IsString()
  @MaxLength(LONGEST_NAME)
  stage: string = 'process_time';
}

@ArgsType()
export class WindowArgs {
  @Field(() => StatisticsWindow)
  @ValidateNested()
  @Type(() => StatisticsWindow)
  window!: StatisticsWindow;

  @Field(() => Int, { description: '1 to 100' })
  @IsInt()
  @Min(1)
  @Max(100)
  first: number = 20;
}

@ArgsType()
export class RegressionsArgs {
  @Field(() => Int, { description: 'Hours of each window, 1 to 336' })
  @IsInt()
  @Min(1)
  @Max(336)
  hours: number = 24;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_NAME)
  storeCode?: string | null;
}

import { Field, InputType } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsTimeZone,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

import { type Weekday, WEEKDAYS } from '../opening-hours.js';
import { WeekdayType } from './store.type.js';

const MOST_SPANS = 42;
const MOST_CLOSED_DAYS = 366;

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

@InputType()
export class OpenSpanInput {
  @Field(() => WeekdayType)
  @IsIn(WEEKDAYS)
  weekday!: Weekday;

  @Field(() => String, { description: 'As 09:00' })
  @IsString()
  @MaxLength(5)
  opens!: string;

  @Field(() => String, { description: 'As 18:00; 24:00 is midnight' })
  @IsString()
  @MaxLength(5)
  closes!: string;
}

@InputType({ description: 'A weekday without a span is closed.' })
export class OpeningHoursInput {
  @Field(() => [OpenSpanInput])
  @IsArray()
  @ArrayMaxSize(MOST_SPANS)
  @ValidateNested({ each: true })
  @Type(() => OpenSpanInput)
  week!: OpenSpanInput[];

  @Field(() => [String], { description: 'Closed whatever the weekday says, as 2026-12-31' })
  @IsArray()
  @ArrayMaxSize(MOST_CLOSED_DAYS)
  @IsString({ each: true })
  closedDays!: string[];
}

@InputType({ description: 'All that may be changed of a store; what is left out is forgotten.' })
export class StoreInput {
  @Field(() => String, { description: '1 to 100 characters' })
  @trimmed
  @Matches(/^[^\p{C}]{1,100}$/u, { message: 'name is 1 to 100 characters that can be seen' })
  name!: string;

  @Field(() => String, { description: 'IANA name, e.g. Asia/Tokyo' })
  @IsTimeZone()
  timeZone!: string;

  @Field(() => String, { nullable: true, description: 'Digits, spaces, dashes, brackets, a plus in front' })
  @IsOptional()
  @trimmed
  @Matches(/^\+?[0-9][0-9 ()-]{1,28}$/, { message: 'phone is a number as 03-0000-0101' })
  phone?: string | null;

  @Field(() => OpeningHoursInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => OpeningHoursInput)
  openingHours?: OpeningHoursInput | null;
}

@InputType()
export class NewStore extends StoreInput {
  @Field(() => String, { description: 'Never changes: what documents and product files name it by' })
  @Matches(/^[a-z0-9][a-z0-9-]{0,49}$/, { message: 'code is 1 to 50 small letters, digits and dashes' })
  code!: string;
}

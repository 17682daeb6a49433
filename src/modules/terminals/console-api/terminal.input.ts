import { Field, InputType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsIn, IsString, Matches, MaxLength } from 'class-validator';

import { type Locale, LOCALES } from '../../../contracts/index.js';
import { LocaleType } from '../../../platform/graphql/index.js';

const NAME = /^[^\p{C}]{1,100}$/u;

@InputType({ description: 'What a terminal is called, and the language it greets in.' })
export class TerminalInput {
  @Field(() => String, { description: '1 to 100 characters, unique within its store' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @Matches(NAME, { message: 'name is 1 to 100 characters that can be seen' })
  name!: string;

  @Field(() => LocaleType)
  @IsIn(LOCALES)
  locale!: Locale;
}

@InputType()
export class NewTerminal extends TerminalInput {
  @Field(() => String)
  @IsString()
  @MaxLength(100)
  storeCode!: string;
}

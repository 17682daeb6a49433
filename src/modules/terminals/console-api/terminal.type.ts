import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import type { Locale } from '../../../contracts/index.js';
import { LocaleType } from '../../../platform/graphql/index.js';
import { storeJson, StoreType } from '../../stores/index.js';

@ObjectType('AccessCode', { description: 'What opens a terminal. Its digits are nowhere kept.' })
export class AccessCodeType {
  @Field(() => ID)
  id!: string;

  @Field(() => Boolean, { description: 'Usable again and again, until another takes its place' })
  standing!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null for a standing code' })
  expiresAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  usedAt!: Date | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;
}

@ObjectType('IssuedAccessCode', { description: 'The one time that a code is shown.' })
export class IssuedAccessCodeType {
  @Field(() => String, { description: 'Six digits' })
  code!: string;

  @Field(() => Boolean)
  standing!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null for a standing code' })
  expiresAt!: Date | null;
}

@ObjectType('Terminal', { description: 'One kiosk device of a store.' })
export class TerminalType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Unique within its store' })
  name!: string;

  @Field(() => LocaleType, { description: 'The language it greets in' })
  locale!: Locale;

  @Field(() => StoreType)
  store!: StoreType;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'From then on nothing opens it' })
  disabledAt!: Date | null;

  @Field(() => Int, { description: 'Grows with each change' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Which build of the page it runs, as it told when it was last seen',
  })
  pageVersion!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'unknown, working, denied, missing or silent, as it told when it was last seen',
  })
  microphone!: string | null;
}

/** SQL of a `TerminalType` as one JSON value, of rows of `terminals` and `stores` by these names. */
export const terminalJson = (terminal: string, store: string): string =>
  `jsonb_build_object('id', ${terminal}.id, 'name', ${terminal}.name, 'locale', ${terminal}.locale,
     'createdAt', ${terminal}.created_at, 'disabledAt', ${terminal}.disabled_at,
     'version', ${terminal}.version, 'pageVersion', ${terminal}.page_version, 'microphone', ${terminal}.microphone, 'store', ${storeJson(store)})`;

/** Times that came out of JSON are texts. */
export function terminalOf(terminal: TerminalType): TerminalType {
  const { createdAt, disabledAt } = terminal;
  return { ...terminal, createdAt: new Date(createdAt), disabledAt: disabledAt && new Date(disabledAt) };
}

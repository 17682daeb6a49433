import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

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
}

/** SQL of a `TerminalType` as one JSON value, of rows of `terminals` and `stores` by these names. */
export const terminalJson = (terminal: string, store: string): string =>
  `jsonb_build_object('id', ${terminal}.id, 'name', ${terminal}.name, 'locale', ${terminal}.locale,
     'createdAt', ${terminal}.created_at, 'disabledAt', ${terminal}.disabled_at, 'store', ${storeJson(store)})`;

/** Times that came out of JSON are texts. */
export function terminalOf(terminal: TerminalType): TerminalType {
  const { createdAt, disabledAt } = terminal;
  return { ...terminal, createdAt: new Date(createdAt), disabledAt: disabledAt && new Date(disabledAt) };
}

import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

import type { Locale } from '../../../contracts/index.js';
import { connectionType, LocaleType } from '../../../platform/graphql/index.js';
import { StoreType } from '../../stores/index.js';
import type { TaughtState } from '../taught-answer.js';

export const TaughtStateType = { draft: 'draft', published: 'published', revoked: 'revoked' } as const satisfies {
  [state in TaughtState]: state;
};
registerEnumType(TaughtStateType, { name: 'TaughtAnswerState' });

@ObjectType('TaughtAnswer', {
  description: "A curator's answer to a question, said as it stands while it is published.",
})
export class TaughtAnswerType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true, description: 'From which it was taught; null once that is erased' })
  conversationId!: string | null;

  @Field(() => StoreType, { nullable: true, description: 'Null: of every store' })
  store!: StoreType | null;

  @Field(() => LocaleType)
  locale!: Locale;

  @Field(() => String, { description: 'It answers this and its near wordings; personal data is masked' })
  question!: string;

  @Field(() => String)
  answer!: string;

  @Field(() => TaughtStateType)
  state!: TaughtState;

  @Field(() => Int, { description: 'To be given back with a change' })
  version!: number;

  @Field(() => String, { description: 'Subject of who wrote it last' })
  taughtBy!: string;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  publishedAt!: Date | null;

  @Field(() => String, { nullable: true })
  publishedBy!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  revokedAt!: Date | null;

  @Field(() => String, { nullable: true })
  revokedBy!: string | null;
}

export const TaughtAnswerConnectionType = connectionType(TaughtAnswerType, 'TaughtAnswer');

import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ConversationMark', { description: 'What curators say of a conversation.' })
export class ConversationMarkType {
  @Field(() => ID, { description: 'Of the conversation' })
  id!: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  reviewedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  pinnedAt!: Date | null;

  @Field(() => String, { nullable: true })
  failureReasonShouldBe!: string | null;

  @Field(() => String, { nullable: true })
  systemResponseMessageShouldBe!: string | null;

  @Field(() => String, { nullable: true })
  heardTextShouldBe!: string | null;
}

@ObjectType('PassageMark')
export class PassageMarkType {
  @Field(() => ID)
  conversationId!: string;

  @Field(() => Int)
  rank!: number;

  @Field(() => Boolean, { nullable: true })
  relevant!: boolean | null;
}

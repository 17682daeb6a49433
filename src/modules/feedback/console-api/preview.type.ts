import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('BasisPassage')
export class BasisPassageType {
  @Field(() => String)
  title!: string;

  @Field(() => String)
  text!: string;
}

@ObjectType('AnswerBasis', { description: 'What an answer would stand on.' })
export class AnswerBasisType {
  @Field(() => String)
  decisionKind!: string;

  @Field(() => String, { nullable: true })
  failureReason!: string | null;

  @Field(() => [BasisPassageType], { description: 'The passages that would be used, best first' })
  passages!: BasisPassageType[];
}

@ObjectType('ChangedQuestion', { description: 'A past question that would be answered differently.' })
export class ChangedQuestionType {
  @Field(() => ID)
  conversationId!: string;

  @Field(() => String, { description: 'As it is searched; personal data is masked' })
  question!: string;

  @Field(() => Boolean, { description: 'It stands in the way of publishing' })
  isPinned!: boolean;

  @Field(() => AnswerBasisType)
  before!: AnswerBasisType;

  @Field(() => AnswerBasisType)
  after!: AnswerBasisType;
}

@ObjectType('TaughtAnswerPreview', { description: 'What a draft would change, found out without any model.' })
export class PreviewType {
  @Field(() => Int, { description: 'How many past questions were asked again' })
  replayed!: number;

  @Field(() => [ChangedQuestionType], { description: 'Newest first' })
  changed!: ChangedQuestionType[];
}

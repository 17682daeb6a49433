import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Stage', { description: 'A step of the answer graph; times in ms from the receipt of the utterance.' })
export class StageType {
  @Field(() => String)
  step!: string;

  @Field(() => Float)
  startMs!: number;

  @Field(() => Float)
  durationMs!: number;

  @Field(() => String)
  outcome!: string;
}

@ObjectType('Verdict', { description: 'What moderation decided before anything was generated.' })
export class VerdictType {
  @Field(() => Boolean)
  accepted!: boolean;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => String, { description: 'Who decided' })
  moderator!: string;
}

@ObjectType('LedgerSource', {
  description:
    'Where a value was read: a cell of the product master, a span of a passage, a count, or the visitor saying it.',
})
export class LedgerSourceType {
  @Field(() => String, { description: 'product, passage, count or utterance' })
  from!: string;

  @Field(() => String, { nullable: true })
  productNumber?: string;

  @Field(() => String, { nullable: true })
  column?: string;

  @Field(() => ID, { nullable: true })
  passageId?: string;

  @Field(() => Int, { nullable: true, description: 'First character of the span in the passage' })
  start?: number;

  @Field(() => Int, { nullable: true, description: 'Character after the span' })
  end?: number;
}

@ObjectType('LedgerEntry', { description: 'A value that was said, and the place where it was read.' })
export class LedgerEntryType {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  canonical!: string;

  @Field(() => String, { description: 'As it was said' })
  raw!: string;

  @Field(() => LedgerSourceType)
  source!: LedgerSourceType;
}

@ObjectType('ServedBy', { description: 'Which provider served a purpose.' })
export class ServedByType {
  @Field(() => String)
  purpose!: string;

  @Field(() => String)
  provider!: string;
}

@ObjectType('ProviderAttempt', { description: 'One attempt at a provider; a retry is an attempt of its own.' })
export class ProviderAttemptType {
  @Field(() => String, { description: 'recognition, moderation, embedding, generation or synthesis' })
  purpose!: string;

  @Field(() => String)
  provider!: string;

  @Field(() => String, { nullable: true, description: 'Null for a provider that is one model' })
  model!: string | null;

  @Field(() => String, {
    description: 'answered, failed, skipped because it failed too often just before, or abandoned by its caller',
  })
  outcome!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of a failure: unreachable, timeout, throttled, refused, malformed, incomplete, unsupported or defect',
  })
  fault!: string | null;

  @Field(() => Int, { description: 'To the first piece of a stream, or to the whole answer' })
  ms!: number;
}

@ObjectType('Chat')
export class ChatType {
  @Field(() => String, { description: 'visitor, system or staff' })
  speaker!: string;

  @Field(() => String)
  text!: string;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;
}

@ObjectType('VectorSearchResult', { description: 'A passage as it was when it was found.' })
export class VectorSearchResultType {
  @Field(() => Int)
  rank!: number;

  @Field(() => ID, { nullable: true, description: 'Null when the document is gone' })
  documentId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Null when the passage is gone or was changed' })
  passageId!: string | null;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  text!: string;

  @Field(() => Float, { nullable: true, description: 'Cosine similarity; null when words alone found it' })
  similarity!: number | null;

  @Field(() => Float, { nullable: true, description: 'Null when meaning alone found it' })
  lexicalScore!: number | null;

  @Field(() => Boolean, { description: 'Whether the answer stands on it' })
  used!: boolean;

  @Field(() => Boolean, { nullable: true, description: 'As a curator judged it' })
  relevant!: boolean | null;

  @Field(() => ID, { nullable: true, description: 'The taught answer that it was' })
  taughtAnswerId!: string | null;
}

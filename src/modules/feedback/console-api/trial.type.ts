import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

import {
  LedgerEntryType,
  OutcomeType,
  ProviderAttemptType,
  ShownProductType,
  StageType,
  type Trial,
  VerdictType,
} from '../../conversation/index.js';

@ObjectType('ReadValue', { description: 'A number-like thing as it was read from the words.' })
export class ReadValueType {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  canonical!: string;

  @Field(() => String, { description: 'As it was written' })
  raw!: string;
}

@ObjectType('ReadCode', { description: 'A product code as it was read from the words, whole or in part.' })
export class ReadCodeType {
  @Field(() => String)
  pattern!: string;

  @Field(() => String, { nullable: true, description: 'As a master writes it; null while a part is missing' })
  written!: string | null;

  @Field(() => String, { description: 'Its parts by name' })
  heard!: string;

  @Field(() => String)
  raw!: string;
}

@ObjectType('TrialPassage', { description: 'A passage that was found, and how it scores.' })
export class TrialPassageType {
  @Field(() => Int)
  rank!: number;

  @Field(() => ID)
  documentId!: string;

  @Field(() => ID)
  passageId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  heading!: string;

  @Field(() => String)
  text!: string;

  @Field(() => Float, { description: 'How well it carries the question, 0 to 1' })
  score!: number;

  @Field(() => Float, { nullable: true, description: 'Cosine similarity; null when words alone found it' })
  similarity!: number | null;

  @Field(() => Float, { description: 'By words; 0 where they share none' })
  lexicalScore!: number;

  @Field(() => Float, { description: 'Share of what is asked that it holds' })
  coverage!: number;

  @Field(() => Boolean, { description: 'Whether the answer stands on it' })
  used!: boolean;

  @Field(() => Boolean, { description: 'It is a taught answer' })
  isTaught!: boolean;
}

@ObjectType('Trial', { description: 'What a visitor would hear to this as the first question, and why. Kept nowhere.' })
export class TrialType {
  @Field(() => String, { description: 'As it is searched and as a model reads it; personal data is masked' })
  question!: string;

  @Field(() => [ReadValueType])
  values!: ReadValueType[];

  @Field(() => [ReadCodeType])
  codes!: ReadCodeType[];

  @Field(() => VerdictType, { nullable: true, description: 'Null when no moderator gave one' })
  verdict!: VerdictType | null;

  @Field(() => String, {
    nullable: true,
    description: 'product, several, doubtful, unknown, knowledge, staff or courtesy; null when it was not needed',
  })
  understood!: string | null;

  @Field(() => String, { nullable: true, description: 'As of a conversation; null when it came to none' })
  decisionKind!: string | null;

  @Field(() => OutcomeType)
  outcome!: Trial['outcome'];

  @Field(() => String, { nullable: true })
  failureReason!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How well the passages carry the question; null where none had to',
  })
  score!: number | null;

  @Field(() => Float, { description: 'From this score on it is answered from passages' })
  neededScore!: number;

  @Field(() => [TrialPassageType], { description: 'Best first' })
  passages!: TrialPassageType[];

  @Field(() => ShownProductType, { nullable: true, description: 'When exactly one row is meant' })
  product!: ShownProductType | null;

  @Field(() => [ShownProductType], { description: 'What a question or an enumeration offers' })
  candidates!: ShownProductType[];

  @Field(() => [String], { description: 'The answer, sentence by sentence; none of them is spoken' })
  sentences!: string[];

  @Field(() => [LedgerEntryType])
  ledger!: LedgerEntryType[];

  @Field(() => String, { nullable: true, description: 'The model that wrote; null where rules said everything' })
  languageModel!: string | null;

  @Field(() => [ProviderAttemptType])
  providers!: ProviderAttemptType[];

  @Field(() => [StageType])
  stages!: StageType[];

  @Field(() => Int)
  processTimeMs!: number;
}

export function toTrial({ verdict, passages, ...trial }: Trial): TrialType {
  return {
    ...trial,
    values: [...trial.values],
    codes: [...trial.codes],
    sentences: [...trial.sentences],
    providers: [...trial.providers],
    ledger: [...trial.ledger],
    verdict: verdict && {
      accepted: verdict.verdict.accepted,
      reason: verdict.verdict.accepted ? null : verdict.verdict.reason,
      moderator: verdict.moderator,
    },
    passages: passages.map(({ taught, ...passage }) => ({ ...passage, isTaught: taught !== undefined })),
  };
}

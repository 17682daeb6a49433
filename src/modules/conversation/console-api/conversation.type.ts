import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

import { type Intent, INTENTS, type Locale, type Sentiment, SENTIMENTS } from '../../../contracts/index.js';
import { connectionType, LocaleType } from '../../../platform/graphql/index.js';
import { StoreType } from '../../stores/index.js';
import { TerminalType } from '../../terminals/index.js';
import type { Outcome } from '../exchange/exchange.js';
import {
  type LedgerEntryType,
  ProviderAttemptType,
  ServedByType,
  StageType,
  VerdictType,
} from './conversation-parts.type.js';

export const OutcomeType = {
  answered: 'answered',
  clarified: 'clarified',
  abstained: 'abstained',
  rejected: 'rejected',
  escalated: 'escalated',
  cancelled: 'cancelled',
  failed: 'failed',
} as const satisfies { [outcome in Outcome]: outcome };
registerEnumType(OutcomeType, { name: 'Outcome' });

const IntentType = Object.fromEntries(INTENTS.map((intent) => [intent, intent]));
registerEnumType(IntentType, { name: 'Intent', description: 'What an utterance is about, as far as a shop asks.' });

const SentimentType = Object.fromEntries(SENTIMENTS.map((sentiment) => [sentiment, sentiment]));
registerEnumType(SentimentType, { name: 'Sentiment' });

export const InputType = { speech: 'speech', text: 'text', button: 'button' } as const;
registerEnumType(InputType, { name: 'ConversationInput' });

@ObjectType('Conversation', { description: 'One utterance, its answer, and why that answer came out.' })
export class ConversationType {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLISODateTime)
  receivedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  completedAt!: Date | null;

  @Field(() => ID, { description: "The visitor's stay that it belongs to" })
  sessionId!: string;

  @Field(() => StoreType)
  store!: StoreType;

  @Field(() => TerminalType)
  terminal!: TerminalType;

  @Field(() => LocaleType)
  locale!: Locale;

  @Field(() => InputType)
  input!: keyof typeof InputType;

  /** Resolved field by field, as all is that tells what was said: who reads it is written down. */
  utterance!: string;

  @Field(() => OutcomeType, { nullable: true, description: 'Null while it is being answered' })
  outcome!: Outcome | null;

  @Field(() => String, { nullable: true })
  failureReason!: string | null;

  @Field(() => Int, { nullable: true, description: 'From receipt to the last of the answer' })
  processTimeMs!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'From the end of the question to the first sound, as the terminal measured it; null where nothing was heard',
  })
  heardAfterMs!: number | null;

  @Field(() => [StageType])
  stages!: StageType[];

  @Field(() => VerdictType, { nullable: true })
  verdict!: VerdictType | null;

  @Field(() => String, {
    nullable: true,
    description: 'product, several, doubtful, unknown, taught, knowledge, abstain, reject, escalate or courtesy',
  })
  decisionKind!: string | null;

  @Field(() => String, { nullable: true, description: 'The one product that was meant' })
  productNumber!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of the best passage that was found; null when none was found by meaning',
  })
  topSimilarity!: number | null;

  ledger!: LedgerEntryType[];

  @Field(() => [ServedByType])
  models!: ServedByType[];

  @Field(() => [ProviderAttemptType], { description: 'Every provider that was asked or passed over, in order' })
  providers!: ProviderAttemptType[];

  @Field(() => IntentType, { nullable: true, description: 'As the embedded classifier read it; decides nothing' })
  intent!: Intent | null;

  @Field(() => SentimentType, { nullable: true, description: 'As the embedded classifier read it; decides nothing' })
  sentiment!: Sentiment | null;

  @Field(() => Boolean, { description: 'This and the utterance before it in the session were said in anger' })
  isUpset!: boolean;

  @Field(() => Boolean, { nullable: true, description: 'As the visitor rated it' })
  helpful!: boolean | null;

  @Field(() => String, { nullable: true, description: 'What a curator says the reason was' })
  failureReasonShouldBe!: string | null;

  @Field(() => String, { nullable: true, description: 'What a curator says the answer should have been' })
  systemResponseMessageShouldBe!: string | null;

  @Field(() => String, { nullable: true, description: 'What a curator says the visitor said' })
  heardTextShouldBe!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When a curator looked at it' })
  reviewedAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'From then on no taught answer may change how it is answered, but by an admin',
  })
  pinnedAt!: Date | null;
}

export const ConversationConnectionType = connectionType(ConversationType, 'Conversation');

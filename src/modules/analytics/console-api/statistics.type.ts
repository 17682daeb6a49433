import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import type { Locale } from '../../../contracts/index.js';
import { LocaleType } from '../../../platform/graphql/index.js';

@ObjectType('Counted', { description: 'How often something was.' })
export class CountedType {
  @Field(() => String)
  name!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('Latency', {
  description: 'Percentiles in ms, at most 4.4 % from the true ones; null where nothing was measured.',
})
export class LatencyType {
  @Field(() => String, { description: 'process_time, or a step of the answer graph' })
  stage!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => Float, { nullable: true })
  p50Ms!: number | null;

  @Field(() => Float, { nullable: true })
  p90Ms!: number | null;

  @Field(() => Float, { nullable: true })
  p95Ms!: number | null;

  @Field(() => Float, { nullable: true })
  p99Ms!: number | null;
}

@ObjectType('StatisticsPoint', { description: 'One hour, or one day where the store stands.' })
export class StatisticsPointType {
  @Field(() => GraphQLISODateTime)
  from!: Date;

  @Field(() => String, { nullable: true, description: 'Id of a store or terminal, a locale or a model; null: all' })
  value!: string | null;

  @Field(() => Int)
  conversations!: number;

  @Field(() => [CountedType])
  outcomes!: CountedType[];

  @Field(() => [CountedType])
  failureReasons!: CountedType[];

  @Field(() => LatencyType)
  latency!: LatencyType;
}

@ObjectType('Statistics', { description: 'Of finished conversations.' })
export class StatisticsType {
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Everything before it is counted; null while nothing is',
  })
  countedUntil!: Date | null;

  @Field(() => String, { description: 'hour up to three days of the last month, else day' })
  grain!: 'hour' | 'day';

  @Field(() => Int)
  conversations!: number;

  @Field(() => [CountedType], { description: 'Most frequent first' })
  outcomes!: CountedType[];

  @Field(() => [CountedType], { description: 'Most frequent first' })
  failureReasons!: CountedType[];

  @Field(() => Int)
  helpful!: number;

  @Field(() => Int)
  unhelpful!: number;

  @Field(() => [LatencyType], { description: 'Of the whole, then of each step, the slowest first' })
  latencies!: LatencyType[];
}

@ObjectType('QuestionGroup', { description: 'Questions of one meaning that were not answered.' })
export class QuestionGroupType {
  @Field(() => ID)
  id!: string;

  @Field(() => LocaleType)
  locale!: Locale;

  @Field(() => String, { description: 'As one visitor asked it' })
  example!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => GraphQLISODateTime)
  lastAskedAt!: Date;

  @Field(() => [ID], { description: 'The last of them, ten at most' })
  conversationIds!: string[];
}

@ObjectType('DocumentUse', {
  description: 'In how many conversations a document was found, and stood behind the answer.',
})
export class DocumentUseType {
  @Field(() => ID)
  documentId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => LocaleType)
  locale!: Locale;

  @Field(() => Int)
  found!: number;

  @Field(() => Int)
  used!: number;
}

@ObjectType('Regression', { description: 'Whether something bad is more frequent than in the window before.' })
export class RegressionType {
  @Field(() => String, { description: 'outcome:…, failure_reason:…, unhelpful, or slow:… with a stage' })
  measure!: string;

  @Field(() => String)
  test!: string;

  @Field(() => Float, { description: 'From this z on it is an alarm' })
  threshold!: number;

  @Field(() => Float, { nullable: true, description: 'Standard errors between the two; null when too little is known' })
  z!: number | null;

  @Field(() => Boolean)
  isAlarm!: boolean;

  @Field(() => Float, { description: 'Share in the window before, 0 to 1' })
  before!: number;

  @Field(() => Float, { description: 'Share in this window, 0 to 1' })
  now!: number;

  @Field(() => Int, { description: 'How many this window was measured in' })
  measured!: number;
}

import { UseGuards } from '@nestjs/common';
import { Args, ArgsType, Context, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { IsIn, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

import { type Locale, LOCALES } from '../../../contracts/index.js';
import { AppError } from '../../../platform/errors/index.js';
import { type GraphqlContext, LocaleType } from '../../../platform/graphql/index.js';
import { ConsoleGuard, Operator, type OperatorIdentity } from '../../console-access/index.js';
import { QuestionTrial } from '../../conversation/index.js';
import { StoresService } from '../../stores/index.js';
import { storeNotFound } from '../feedback-faults.js';
import { mayReach } from '../within-stores.js';
import { toTrial, TrialType } from './trial.type.js';

/** More than anybody says in one breath. */
const LONGEST = 500;

@ArgsType()
class TrialArgs {
  @Field(() => String, { description: `What a visitor would say, at most ${LONGEST} characters` })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST)
  text!: string;

  @Field(() => LocaleType)
  @IsIn(LOCALES)
  locale!: Locale;

  @Field(() => ID)
  @IsUUID()
  storeId!: string;
}

@Resolver(() => TrialType)
@UseGuards(ConsoleGuard)
export class TrialResolver {
  /** Of people whose question is under way: each asks a model that is paid for. */
  private readonly underWay = new Set<string>();

  constructor(
    private readonly trials: QuestionTrial,
    private readonly stores: StoresService,
  ) {}

  @Query(() => TrialType, {
    nullable: true,
    description: 'Asks as a visitor would who has just come in; one at a time for each person. Nothing of it is kept.',
  })
  async tryQuestion(
    @Args() { text, locale, storeId }: TrialArgs,
    @Operator() operator: OperatorIdentity,
    @Context() { req }: GraphqlContext,
  ): Promise<TrialType> {
    if (!mayReach(operator, storeId) || !(await this.stores.findById(storeId))) throw storeNotFound();
    if (this.underWay.has(operator.subject))
      throw new AppError('too_many', 'trial_under_way', 'Your last question is still being answered.');
    this.underWay.add(operator.subject);
    const left = new AbortController();
    const leave = (): void => left.abort();
    req.raw.socket.once('close', leave);
    try {
      return toTrial(await this.trials.try({ text, locale, storeId }, left.signal));
    } finally {
      req.raw.socket.off('close', leave);
      this.underWay.delete(operator.subject);
    }
  }
}

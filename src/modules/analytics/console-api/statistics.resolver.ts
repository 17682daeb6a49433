import { UseGuards } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';

import { AuditNotes } from '../../../platform/audit/index.js';
import { ConsoleGuard, Operator, type OperatorIdentity } from '../../console-access/index.js';
import { KnowledgeUseView } from './knowledge-use.view.js';
import { RegressionsView } from './regressions.view.js';
import { RegressionsArgs, SeriesArgs, StatisticsArgs, WindowArgs } from './statistics.args.js';
import {
  DocumentUseType,
  QuestionGroupType,
  RegressionType,
  StatisticsPointType,
  StatisticsType,
} from './statistics.type.js';
import { StatisticsView } from './statistics.view.js';

@Resolver()
@UseGuards(ConsoleGuard)
export class StatisticsResolver {
  constructor(
    private readonly view: StatisticsView,
    private readonly comparisons: RegressionsView,
    private readonly knowledge: KnowledgeUseView,
    private readonly notes: AuditNotes,
  ) {}

  @Query(() => StatisticsType)
  statistics(@Args() { filter }: StatisticsArgs, @Operator() { storeIds }: OperatorIdentity): Promise<StatisticsType> {
    return this.view.total(filter, storeIds);
  }

  @Query(() => [StatisticsPointType], { description: 'Oldest first; a time in which nothing happened has no point.' })
  statisticsSeries(
    @Args() args: SeriesArgs,
    @Operator() { storeIds }: OperatorIdentity,
  ): Promise<StatisticsPointType[]> {
    return this.view.series(args, storeIds);
  }

  @Query(() => [QuestionGroupType], {
    description: 'What was asked in vain, grouped by meaning, the most frequent first.',
  })
  async unansweredQuestions(
    @Args() args: WindowArgs,
    @Operator() { subject: actor, storeIds }: OperatorIdentity,
  ): Promise<QuestionGroupType[]> {
    const groups = await this.knowledge.unansweredQuestions(args, storeIds);
    // An example is what a visitor said: who reads it is written down, as with the conversation itself.
    const subjects = groups.map(({ exampleOf }) => `conversation:${exampleOf}`);
    await this.notes.note({ actor, action: 'conversation.read', subjects, together: 'conversations' });
    return groups;
  }

  @Query(() => [DocumentUseType], { description: 'The documents behind most answers.' })
  mostUsedDocuments(@Args() args: WindowArgs, @Operator() { storeIds }: OperatorIdentity): Promise<DocumentUseType[]> {
    return this.knowledge.documents(args, storeIds, false);
  }

  @Query(() => [DocumentUseType], { description: 'The documents behind no answer; those that were found most first.' })
  neverUsedDocuments(@Args() args: WindowArgs, @Operator() { storeIds }: OperatorIdentity): Promise<DocumentUseType[]> {
    return this.knowledge.documents(args, storeIds, true);
  }

  @Query(() => [RegressionType], { description: 'The last whole hours against as many before them; alarms first.' })
  regressions(@Args() args: RegressionsArgs, @Operator() { storeIds }: OperatorIdentity): Promise<RegressionType[]> {
    return this.comparisons.compare(args, storeIds);
  }
}

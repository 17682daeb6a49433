import { ParseUUIDPipe, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';

import { AuditNotes } from '../../../platform/audit/index.js';
import { AppError } from '../../../platform/errors/index.js';
import { type Connection, connectionOf, writeCursor } from '../../../platform/graphql/index.js';
import { ConsoleGuard, Operator, type OperatorIdentity, RequiresRole } from '../../console-access/index.js';
import { PublishTaughtAnswerCommand } from '../commands/publish-taught-answer/publish-taught-answer.command.js';
import { RevokeTaughtAnswerCommand } from '../commands/revoke-taught-answer/revoke-taught-answer.command.js';
import { TeachAnswerCommand } from '../commands/teach-answer/teach-answer.command.js';
import { AnswerPreview } from '../preview/answer-preview.js';
import { TaughtAnswerRepository } from '../taught-answer.repository.js';
import { PreviewArgs, PublishArgs, TaughtAnswersArgs, TeachAnswerInput } from './feedback.input.js';
import { PreviewType } from './preview.type.js';
import { TaughtAnswerConnectionType, TaughtAnswerType } from './taught-answer.type.js';
import { type ReadTaughtAnswer, TaughtAnswerView } from './taught-answer.view.js';

@Resolver(() => TaughtAnswerType)
@UseGuards(ConsoleGuard)
export class TaughtAnswerResolver {
  constructor(
    private readonly commands: CommandBus,
    private readonly view: TaughtAnswerView,
    private readonly answers: TaughtAnswerRepository,
    private readonly preview: AnswerPreview,
    private readonly notes: AuditNotes,
  ) {}

  @Query(() => TaughtAnswerType, { nullable: true })
  taughtAnswer(
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: string,
    @Operator() operator: OperatorIdentity,
  ): Promise<ReadTaughtAnswer> {
    return this.view.get(id, operator);
  }

  @Query(() => TaughtAnswerConnectionType, { description: 'Newest first.' })
  async taughtAnswers(
    @Args() args: TaughtAnswersArgs,
    @Operator() operator: OperatorIdentity,
  ): Promise<Connection<ReadTaughtAnswer>> {
    const found = await this.view.list(args, operator);
    return connectionOf(found, args, ({ exactTime, id }) => writeCursor({ at: exactTime, id }));
  }

  @Query(() => PreviewType, {
    nullable: true,
    description: 'Which of the newest questions of its scope would be answered differently.',
  })
  @RequiresRole('curator')
  async previewTaughtAnswer(
    @Args() { id, last }: PreviewArgs,
    @Operator() operator: OperatorIdentity,
  ): Promise<PreviewType> {
    await this.view.get(id, operator);
    const preview = await this.preview.of(await this.answers.get(id), last, operator.storeIds);
    await this.notes.note({
      actor: operator.subject,
      action: 'conversation.read',
      subjects: preview.changed.map(({ conversationId }) => `conversation:${conversationId}`),
      together: 'conversations',
    });
    return preview;
  }

  @Mutation(() => TaughtAnswerType, { nullable: true, description: 'Writes a draft: nothing is answered from it yet.' })
  @RequiresRole('curator')
  async teachAnswer(
    @Args('input') input: TeachAnswerInput,
    @Operator() operator: OperatorIdentity,
  ): Promise<ReadTaughtAnswer> {
    const { id, expectedVersion, conversationId = null, question = null, storeCode = null, locale = null } = input;
    if (id && typeof expectedVersion !== 'number')
      throw new AppError('invalid', 'version_missing', 'A change needs the version that was read.');
    const draft = id && typeof expectedVersion === 'number' ? { id, version: expectedVersion } : null;
    const { answer, failureReasonShouldBe, heardTextShouldBe } = input;
    const lesson = { draft, conversationId, question, answer, storeCode, locale };
    const taughtId = await this.commands.execute(
      new TeachAnswerCommand({ ...lesson, failureReasonShouldBe, heardTextShouldBe }, operator),
    );
    return this.view.get(taughtId, operator);
  }

  @Mutation(() => TaughtAnswerType, { nullable: true, description: 'Makes a draft live.' })
  @RequiresRole('curator')
  async publishTaughtAnswer(
    @Args() { id, expectedVersion, override }: PublishArgs,
    @Operator() operator: OperatorIdentity,
  ): Promise<ReadTaughtAnswer> {
    await this.commands.execute(new PublishTaughtAnswerCommand(id, expectedVersion, override, operator));
    return this.view.get(id, operator);
  }

  @Mutation(() => TaughtAnswerType, { nullable: true, description: 'Takes it out of the knowledge, for ever.' })
  @RequiresRole('curator')
  async revokeTaughtAnswer(
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Operator() operator: OperatorIdentity,
  ): Promise<ReadTaughtAnswer> {
    await this.commands.execute(new RevokeTaughtAnswerCommand(id, expectedVersion, operator));
    return this.view.get(id, operator);
  }
}

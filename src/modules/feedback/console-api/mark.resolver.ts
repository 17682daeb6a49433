import { ParseUUIDPipe, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';

import { ConsoleGuard, Operator, type OperatorIdentity, RequiresRole } from '../../console-access/index.js';
import { MarkConversationCommand } from '../commands/mark-conversation/mark-conversation.command.js';
import { MarkPassageCommand } from '../commands/mark-passage/mark-passage.command.js';
import type { ConversationMark } from '../marked-conversation.repository.js';
import { ReviewInput } from './feedback.input.js';
import { ConversationMarkType, PassageMarkType } from './mark.type.js';

@Resolver(() => ConversationMarkType)
@UseGuards(ConsoleGuard)
@RequiresRole('curator')
export class MarkResolver {
  constructor(private readonly commands: CommandBus) {}

  @Mutation(() => PassageMarkType, {
    nullable: true,
    description: 'Whether a passage that was found had to do with the question; null takes it back.',
  })
  async markPassage(
    @Args('conversationId', { type: () => ID }, ParseUUIDPipe) conversationId: string,
    @Args('rank', { type: () => Int }) rank: number,
    @Operator() operator: OperatorIdentity,
    @Args('relevant', { type: () => Boolean, nullable: true }) relevant: boolean | null = null,
  ): Promise<PassageMarkType> {
    await this.commands.execute(new MarkPassageCommand(conversationId, rank, relevant, operator));
    return { conversationId, rank, relevant };
  }

  @Mutation(() => ConversationMarkType, { nullable: true, description: 'From then on its answer may not change.' })
  pinConversation(
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: string,
    @Operator() operator: OperatorIdentity,
  ): Promise<ConversationMark> {
    return this.commands.execute(new MarkConversationCommand(id, { kind: 'pinned' }, operator));
  }

  @Mutation(() => ConversationMarkType, { nullable: true })
  unpinConversation(
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: string,
    @Operator() operator: OperatorIdentity,
  ): Promise<ConversationMark> {
    return this.commands.execute(new MarkConversationCommand(id, { kind: 'unpinned' }, operator));
  }

  @Mutation(() => ConversationMarkType, { nullable: true, description: 'A curator looked at it.' })
  markReviewed(
    @Args('input') { conversationId, ...correction }: ReviewInput,
    @Operator() operator: OperatorIdentity,
  ): Promise<ConversationMark> {
    return this.commands.execute(
      new MarkConversationCommand(conversationId, { kind: 'reviewed', ...correction }, operator),
    );
  }
}

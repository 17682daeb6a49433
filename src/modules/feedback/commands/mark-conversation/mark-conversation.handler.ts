import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';

import { ConsoleChanges } from '../../../console-access/index.js';
import { type ConversationMark, MarkedConversations } from '../../marked-conversation.repository.js';
import { MarkConversationCommand, type Marking } from './mark-conversation.command.js';

@CommandHandler(MarkConversationCommand)
export class MarkConversationHandler implements ICommandHandler<MarkConversationCommand> {
  constructor(
    private readonly conversations: MarkedConversations,
    private readonly changes: ConsoleChanges,
  ) {}

  async execute({ conversationId, marking, operator }: MarkConversationCommand): Promise<ConversationMark> {
    await this.conversations.get(conversationId, operator);
    return this.changes.make(operator, async (manager) => {
      const mark = await this.mark(manager, conversationId, marking);
      const entry = {
        action: `conversation.${marking.kind}`,
        subject: `conversation:${conversationId}`,
        detail: marking.kind === 'reviewed' ? { failureReasonShouldBe: mark.failureReasonShouldBe } : {},
      };
      return { result: mark, entry };
    });
  }

  private mark(manager: EntityManager, id: string, marking: Marking): Promise<ConversationMark> {
    return marking.kind === 'reviewed'
      ? this.conversations.correct(manager, id, {
          failureReasonShouldBe: marking.failureReasonShouldBe,
          heardTextShouldBe: marking.heardTextShouldBe,
        })
      : this.conversations.pin(manager, id, marking.kind === 'pinned');
  }
}

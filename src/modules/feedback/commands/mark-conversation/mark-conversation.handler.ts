import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource, type EntityManager } from 'typeorm';

import { AuditTrail } from '../../../../platform/audit/index.js';
import { type ConversationMark, MarkedConversations } from '../../marked-conversation.repository.js';
import { MarkConversationCommand, type Marking } from './mark-conversation.command.js';

@CommandHandler(MarkConversationCommand)
export class MarkConversationHandler implements ICommandHandler<MarkConversationCommand> {
  constructor(
    private readonly database: DataSource,
    private readonly conversations: MarkedConversations,
    private readonly audit: AuditTrail,
  ) {}

  async execute({ conversationId, marking, operator }: MarkConversationCommand): Promise<ConversationMark> {
    await this.conversations.get(conversationId, operator);
    return this.database.transaction(async (manager) => {
      const mark = await this.mark(manager, conversationId, marking);
      await this.audit.append(manager, {
        actor: operator.subject,
        action: `conversation.${marking.kind}`,
        subject: `conversation:${conversationId}`,
        detail: marking.kind === 'reviewed' ? { failureReasonShouldBe: mark.failureReasonShouldBe } : {},
      });
      return mark;
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

import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';

import { AuditTrail } from '../../../../platform/audit/index.js';
import { AppError } from '../../../../platform/errors/index.js';
import { MarkedConversations } from '../../marked-conversation.repository.js';
import { MarkPassageCommand } from './mark-passage.command.js';

@CommandHandler(MarkPassageCommand)
export class MarkPassageHandler implements ICommandHandler<MarkPassageCommand> {
  constructor(
    private readonly database: DataSource,
    private readonly conversations: MarkedConversations,
    private readonly audit: AuditTrail,
  ) {}

  async execute({ conversationId, rank, relevant, operator }: MarkPassageCommand): Promise<void> {
    await this.conversations.get(conversationId, operator);
    await this.database.transaction(async (manager) => {
      if (!(await this.conversations.markPassage(manager, conversationId, rank, relevant)))
        throw new AppError('not_found', 'passage_not_found', 'The conversation found no passage of this rank.');
      await this.audit.append(manager, {
        actor: operator.subject,
        action: 'passage.marked',
        subject: `conversation:${conversationId}`,
        detail: { rank, relevant },
      });
    });
  }
}

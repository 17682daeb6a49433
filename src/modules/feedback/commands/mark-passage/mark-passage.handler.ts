import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';

import { AppError } from '../../../../platform/errors/index.js';
import { ConsoleChanges } from '../../../console-access/index.js';
import { MarkedConversations } from '../../marked-conversation.repository.js';
import { MarkPassageCommand } from './mark-passage.command.js';

@CommandHandler(MarkPassageCommand)
export class MarkPassageHandler implements ICommandHandler<MarkPassageCommand> {
  constructor(
    private readonly conversations: MarkedConversations,
    private readonly changes: ConsoleChanges,
  ) {}

  async execute({ conversationId, rank, relevant, operator }: MarkPassageCommand): Promise<void> {
    await this.conversations.get(conversationId, operator);
    await this.changes.make(operator, async (manager) => {
      if (!(await this.conversations.markPassage(manager, conversationId, rank, relevant)))
        throw new AppError('not_found', 'passage_not_found', 'The conversation found no passage of this rank.');
      const entry = {
        action: 'passage.marked',
        subject: `conversation:${conversationId}`,
        detail: { rank, relevant },
      };
      return { result: undefined, entry };
    });
  }
}

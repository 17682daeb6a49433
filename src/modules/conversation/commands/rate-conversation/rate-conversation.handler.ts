import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';

import { TaskReader } from '../../exchange/task-reader.js';
import { RateConversationCommand } from './rate-conversation.command.js';

@CommandHandler(RateConversationCommand)
export class RateConversationHandler implements ICommandHandler<RateConversationCommand> {
  constructor(
    private readonly database: DataSource,
    private readonly tasks: TaskReader,
  ) {}

  async execute({ terminalId, taskId, helpful }: RateConversationCommand): Promise<void> {
    const { conversationId } = await this.tasks.require(taskId, terminalId);
    await this.database.query('UPDATE conversations SET helpful = $2 WHERE id = $1', [conversationId, helpful]);
  }
}

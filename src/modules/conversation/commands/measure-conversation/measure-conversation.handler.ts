import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';

import { TaskReader } from '../../exchange/task-reader.js';
import { MeasureConversationCommand } from './measure-conversation.command.js';

@CommandHandler(MeasureConversationCommand)
export class MeasureConversationHandler implements ICommandHandler<MeasureConversationCommand> {
  constructor(
    private readonly database: DataSource,
    private readonly tasks: TaskReader,
  ) {}

  /** A replay, a reload or a repeated call measures something else: what was told first stays. */
  async execute({ terminalId, taskId, heardAfterMs }: MeasureConversationCommand): Promise<void> {
    const { conversationId } = await this.tasks.require(taskId, terminalId);
    await this.database.query('UPDATE conversations SET heard_after_ms = $2 WHERE id = $1 AND heard_after_ms IS NULL', [
      conversationId,
      heardAfterMs,
    ]);
  }
}

import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';

import { ExchangeRunner } from '../../exchange/exchange-runner.js';
import { TaskReader } from '../../exchange/task-reader.js';
import { CancelConversationCommand } from './cancel-conversation.command.js';

/** Marks the task, so that any process stops it, and stops it at once if it runs in this one. */
@CommandHandler(CancelConversationCommand)
export class CancelConversationHandler implements ICommandHandler<CancelConversationCommand> {
  constructor(
    private readonly database: DataSource,
    private readonly tasks: TaskReader,
    private readonly runner: ExchangeRunner,
  ) {}

  async execute({ terminalId, taskId }: CancelConversationCommand): Promise<void> {
    await this.tasks.require(taskId, terminalId);
    await this.database.query(
      `UPDATE background_task_results SET cancelled_at = now() WHERE id = $1 AND status = 'in_progress' AND cancelled_at IS NULL`,
      [taskId],
    );
    this.runner.cancel(taskId);
  }
}

import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';

import { ExchangeRunner } from '../../exchange/exchange-runner.js';
import { SessionRepository } from '../../sessions/session.repository.js';
import { EndSessionCommand } from './end-session.command.js';

@CommandHandler(EndSessionCommand)
export class EndSessionHandler implements ICommandHandler<EndSessionCommand> {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly runner: ExchangeRunner,
  ) {}

  async execute({ terminalId }: EndSessionCommand): Promise<void> {
    for (const taskId of await this.sessions.end(terminalId)) this.runner.cancel(taskId);
  }
}

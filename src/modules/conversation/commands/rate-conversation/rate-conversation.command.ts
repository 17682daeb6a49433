import { Command } from '@nestjs/cqrs';

export class RateConversationCommand extends Command<void> {
  constructor(
    readonly terminalId: string,
    readonly taskId: string,
    readonly helpful: boolean,
  ) {
    super();
  }
}

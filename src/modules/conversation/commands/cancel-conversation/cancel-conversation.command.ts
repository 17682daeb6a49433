import { Command } from '@nestjs/cqrs';

/** The visitor talked over the answer. Idempotent. */
export class CancelConversationCommand extends Command<void> {
  constructor(
    readonly terminalId: string,
    readonly taskId: string,
  ) {
    super();
  }
}

import { Command } from '@nestjs/cqrs';

/** The terminal tells how long its visitor waited for the first sound. */
export class MeasureConversationCommand extends Command<void> {
  constructor(
    readonly terminalId: string,
    readonly taskId: string,
    readonly heardAfterMs: number,
  ) {
    super();
  }
}

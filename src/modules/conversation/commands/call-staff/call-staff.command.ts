import { Command } from '@nestjs/cqrs';

export class CallStaffCommand extends Command<{ calledAt: Date }> {
  constructor(
    readonly terminalId: string,
    readonly storeId: string,
  ) {
    super();
  }
}

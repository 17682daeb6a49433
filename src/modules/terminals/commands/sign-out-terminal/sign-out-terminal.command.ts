import { Command } from '@nestjs/cqrs';

export class SignOutTerminalCommand extends Command<void> {
  constructor(
    readonly signInId: string,
    readonly terminalId: string,
  ) {
    super();
  }
}

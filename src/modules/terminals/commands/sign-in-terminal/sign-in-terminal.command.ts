import { Command } from '@nestjs/cqrs';

import type { SignedInTerminal } from '../../signed-in-terminal.js';

export class SignInTerminalCommand extends Command<SignedInTerminal> {
  constructor(
    readonly accessCode: string,
    /** Network address the request came from. */
    readonly address: string,
  ) {
    super();
  }
}

import { Command } from '@nestjs/cqrs';

import type { SignedInTerminal } from '../../signed-in-terminal.js';

export class RefreshSignInCommand extends Command<SignedInTerminal> {
  constructor(
    readonly refreshToken: string | undefined,
    readonly csrfToken: string | undefined,
  ) {
    super();
  }
}

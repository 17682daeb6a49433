import { Command } from '@nestjs/cqrs';

import type { OperatorIdentity } from '../../../console-access/index.js';

/** Takes a published answer out of the knowledge, for ever. */
export class RevokeTaughtAnswerCommand extends Command<void> {
  constructor(
    readonly id: string,
    readonly expectedVersion: number,
    readonly operator: OperatorIdentity,
  ) {
    super();
  }
}

import { Command } from '@nestjs/cqrs';

import type { OperatorIdentity } from '../../../console-access/index.js';

/** Makes a draft live. */
export class PublishTaughtAnswerCommand extends Command<void> {
  constructor(
    readonly id: string,
    readonly expectedVersion: number,
    /** Also where pinned conversations would be answered differently; for an admin alone. */
    readonly override: boolean,
    readonly operator: OperatorIdentity,
  ) {
    super();
  }
}

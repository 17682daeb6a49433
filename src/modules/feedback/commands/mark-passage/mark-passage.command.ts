import { Command } from '@nestjs/cqrs';

import type { OperatorIdentity } from '../../../console-access/index.js';

/** Judges whether a passage that was found had to do with the question; null takes the judgement back. */
export class MarkPassageCommand extends Command<void> {
  constructor(
    readonly conversationId: string,
    readonly rank: number,
    readonly relevant: boolean | null,
    readonly operator: OperatorIdentity,
  ) {
    super();
  }
}

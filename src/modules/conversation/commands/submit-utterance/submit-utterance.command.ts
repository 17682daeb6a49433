import { Command } from '@nestjs/cqrs';

import type { Locale } from '../../../../contracts/index.js';

export type SubmittedContent =
  { kind: 'speech'; bytes: Uint8Array } | { kind: 'text'; text: string } | { kind: 'button'; productNumber: string };

export interface Submitted {
  transcript: string;
  taskId: string;
  conversationId: string;
  sessionId: string;
}

/** A visitor spoke, typed, or pressed a candidate. */
export class SubmitUtteranceCommand extends Command<Submitted> {
  constructor(
    readonly terminalId: string,
    readonly storeId: string,
    readonly locale: Locale,
    readonly content: SubmittedContent,
    readonly idempotencyKey: string | null,
    readonly receivedAt: Date,
  ) {
    super();
  }
}

import { Command } from '@nestjs/cqrs';

import type { Locale } from '../../../../contracts/index.js';
import type { OperatorIdentity } from '../../../console-access/index.js';
import type { Correction } from '../../marked-conversation.repository.js';

export interface Lesson extends Pick<Correction, 'failureReasonShouldBe' | 'heardTextShouldBe'> {
  /** Of a draft that is to be changed, as it was read. */
  draft: { id: string; version: number } | null;
  /** Null: of none, or that of the draft. */
  conversationId: string | null;
  /** Null: as it was heard, or should have been. */
  question: string | null;
  answer: string;
  /** A store's code; null: of every store. */
  storeCode: string | null;
  /** Null: that of the conversation or of the draft. */
  locale: Locale | null;
}

/** Writes a draft; gives its id. Nothing is answered from it. */
export class TeachAnswerCommand extends Command<string> {
  constructor(
    readonly lesson: Lesson,
    readonly operator: OperatorIdentity,
  ) {
    super();
  }
}

import { Command } from '@nestjs/cqrs';

import type { OperatorIdentity } from '../../../console-access/index.js';
import type { ConversationMark, Correction } from '../../marked-conversation.repository.js';

export type Marking =
  | { kind: 'pinned' }
  | { kind: 'unpinned' }
  | ({ kind: 'reviewed' } & Omit<Correction, 'systemResponseMessageShouldBe'>);

/** Says something of a conversation. */
export class MarkConversationCommand extends Command<ConversationMark> {
  constructor(
    readonly conversationId: string,
    readonly marking: Marking,
    readonly operator: OperatorIdentity,
  ) {
    super();
  }
}

import { Injectable } from '@nestjs/common';

import { AuditNotes } from '../../../platform/audit/index.js';
import { type GraphqlContext, Loader } from '../../../platform/graphql/index.js';
import type { OperatorIdentity } from '../../console-access/index.js';

/** Who reads what visitors said is told in the audit before he gets it: once for each conversation in an hour. */
@Injectable()
export class ConversationReadings {
  private readonly loaders = new WeakMap<GraphqlContext, Loader<null>>();

  constructor(private readonly notes: AuditNotes) {}

  /** All conversations of one answer together. */
  async note(id: string, { subject: actor }: OperatorIdentity, context: GraphqlContext): Promise<void> {
    const loader = this.loaders.get(context) ?? this.loaderOf(actor);
    this.loaders.set(context, loader);
    await loader.load(id);
  }

  private loaderOf(actor: string): Loader<null> {
    return new Loader<null>(
      async (ids) => {
        const subjects = ids.map((id) => `conversation:${id}`);
        await this.notes.note({ actor, action: 'conversation.read', subjects, together: 'conversations' });
        return new Map();
      },
      () => null,
    );
  }
}

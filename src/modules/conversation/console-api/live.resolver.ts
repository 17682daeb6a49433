import { UseGuards } from '@nestjs/common';
import { Args, Resolver, Subscription } from '@nestjs/graphql';

import { ConsoleGuard, Operator, type OperatorIdentity, People } from '../../console-access/index.js';
import { ConversationType } from './conversation.type.js';
import { ConversationView } from './conversation.view.js';
import type { ReadConversation } from './conversation-row.js';
import { changes } from './live.js';
import { StaffCallType } from './session.type.js';
import { SessionView } from './session.view.js';

/** An exchange ends long before. */
const LIVE_MS = 120_000;
const CLOSED_MS = 60_000;
const MOST = 100;

const storeCode = { type: () => String, nullable: true };

@Resolver()
@UseGuards(ConsoleGuard)
export class LiveResolver {
  constructor(
    private readonly conversations: ConversationView,
    private readonly sessions: SessionView,
    private readonly people: People,
  ) {}

  @Subscription(() => ConversationType, {
    description:
      'Each conversation of the last two minutes and from now on: when it begins, and when it has its answer.',
  })
  conversationChanged(
    @Operator() operator: OperatorIdentity,
    @Args('storeCode', storeCode) store?: string | null,
  ): AsyncIterableIterator<{ conversationChanged: ReadConversation }> {
    const look = (): Promise<ReadConversation[]> => {
      const filter = { from: new Date(Date.now() - LIVE_MS), storeCodes: store ? [store] : null };
      return this.conversations.list({ first: MOST, filter }, operator).then((found) => found.toReversed());
    };
    const stateOf = ({ outcome, helpful }: ReadConversation): string => `${outcome} ${helpful}`;
    const mayGoOn = (): Promise<boolean> => this.mayStill(operator);
    const eventOf = (item: ReadConversation) => ({ conversationChanged: item });
    return changes({ look, keyOf: ({ id }) => id, stateOf, eventOf, mayGoOn });
  }

  @Subscription(() => StaffCallType, {
    description: 'Each open call at once, so that nothing is missed after a pause; then each change of one.',
  })
  staffCallChanged(
    @Operator() operator: OperatorIdentity,
    @Args('storeCode', storeCode) store?: string | null,
  ): AsyncIterableIterator<{ staffCallChanged: StaffCallType }> {
    const startedAt = Date.now();
    const look = async (): Promise<StaffCallType[]> => {
      const args = { first: MOST, storeCode: store ?? null };
      const [open, closed] = await Promise.all([
        this.sessions.staffCalls({ ...args, open: true }, operator),
        this.sessions.staffCalls({ ...args, open: false }, operator),
      ]);
      const since = Math.max(startedAt, Date.now() - CLOSED_MS);
      return [...open, ...closed.filter(({ closedAt }) => (closedAt?.getTime() ?? 0) >= since)];
    };
    const stateOf = ({ acknowledgedBy, acknowledgedAt, closedAt }: StaffCallType): string =>
      `${acknowledgedBy} ${!!acknowledgedAt} ${!!closedAt}`;
    const mayGoOn = (): Promise<boolean> => this.mayStill(operator);
    const eventOf = (item: StaffCallType) => ({ staffCallChanged: item });
    return changes({ look, keyOf: ({ id }) => id, stateOf, eventOf, mayGoOn });
  }

  /** As when the view began: who was limited to other stores since, or was shut out, has to begin again. */
  private async mayStill({ subject, storeIds }: OperatorIdentity): Promise<boolean> {
    const now = await this.people.standingOf(subject);
    return !now.isDisabled && JSON.stringify(now.storeIds) === JSON.stringify(storeIds);
  }
}

import { ParseUUIDPipe, UseGuards } from '@nestjs/common';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { AppError } from '../../../platform/errors/index.js';
import {
  type Connection,
  connectionOf,
  type GraphqlContext,
  perRequest,
  writeCursor,
} from '../../../platform/graphql/index.js';
import { ConsoleGuard, Operator, type OperatorIdentity } from '../../console-access/index.js';
import { ConversationLoaders } from './conversation.loaders.js';
import { ConversationConnectionType, ConversationType } from './conversation.type.js';
import { ConversationView } from './conversation.view.js';
import { ConversationsArgs } from './conversation-filter.input.js';
import { ChatType, LedgerEntryType, VectorSearchResultType } from './conversation-parts.type.js';
import { ConversationReadings } from './conversation-readings.js';
import type { ReadConversation } from './conversation-row.js';
import { ReplayType } from './replay.type.js';

@Resolver(() => ConversationType)
@UseGuards(ConsoleGuard)
export class ConversationResolver {
  private readonly loaders = perRequest(() => this.parts.make());

  constructor(
    private readonly view: ConversationView,
    private readonly parts: ConversationLoaders,
    private readonly readings: ConversationReadings,
  ) {}

  @Query(() => ConversationType, { nullable: true })
  async conversation(
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: string,
    @Operator() operator: OperatorIdentity,
  ): Promise<ReadConversation> {
    const conversation = await this.view.find(id, operator);
    if (!conversation) throw new AppError('not_found', 'conversation_not_found', 'There is no such conversation.');
    return conversation;
  }

  @Query(() => ConversationConnectionType, { description: 'Newest first.' })
  async conversations(
    @Args() args: ConversationsArgs,
    @Operator() operator: OperatorIdentity,
  ): Promise<Connection<ReadConversation>> {
    const found = await this.view.list(args, operator);
    return connectionOf(found, args, ({ exactTime, id }) => writeCursor({ at: exactTime, id }));
  }

  @ResolveField(() => String, {
    description: 'What was understood of the speech, was typed, or the product number of the button',
  })
  async utterance(
    @Parent() { id, utterance }: ReadConversation,
    @Operator() operator: OperatorIdentity,
    @Context() context: GraphqlContext,
  ): Promise<string> {
    await this.readings.note(id, operator, context);
    return utterance;
  }

  @ResolveField(() => [LedgerEntryType])
  async ledger(
    @Parent() { id, ledger }: ReadConversation,
    @Operator() operator: OperatorIdentity,
    @Context() context: GraphqlContext,
  ): Promise<LedgerEntryType[]> {
    await this.readings.note(id, operator, context);
    return ledger;
  }

  @ResolveField(() => [ChatType])
  async chats(
    @Parent() { id }: ReadConversation,
    @Operator() operator: OperatorIdentity,
    @Context() context: GraphqlContext,
  ): Promise<ChatType[]> {
    await this.readings.note(id, operator, context);
    return this.loaders(context).chats.load(id);
  }

  @ResolveField(() => [VectorSearchResultType], { description: 'Every passage that was found, best first.' })
  vectorSearchResults(
    @Parent() { id }: ReadConversation,
    @Context() context: GraphqlContext,
  ): Promise<VectorSearchResultType[]> {
    return this.loaders(context).searchResults.load(id);
  }

  @ResolveField(() => ReplayType, {
    nullable: true,
    description: 'What the visitor saw, in its order, without the sound.',
  })
  async replay(
    @Parent() { id }: ReadConversation,
    @Operator() operator: OperatorIdentity,
    @Context() context: GraphqlContext,
  ): Promise<ReplayType | null> {
    await this.readings.note(id, operator, context);
    return this.loaders(context).replays.load(id);
  }
}

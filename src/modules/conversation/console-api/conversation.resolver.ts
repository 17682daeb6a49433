import { ParseUUIDPipe, UseGuards } from '@nestjs/common';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { AppError } from '../../../platform/errors/index.js';
import { type Connection, connectionOf, writeCursor } from '../../../platform/graphql/index.js';
import { ConsoleGuard, Operator, type OperatorIdentity } from '../../console-access/index.js';
import { ConversationConnectionType, ConversationType } from './conversation.type.js';
import { ConversationView } from './conversation.view.js';
import { ChatType, VectorSearchResultType } from './conversation-parts.type.js';
import type { ReadConversation } from './conversation-row.js';
import { ConversationsArgs } from './conversations.args.js';

@Resolver(() => ConversationType)
@UseGuards(ConsoleGuard)
export class ConversationResolver {
  constructor(private readonly view: ConversationView) {}

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

  @ResolveField(() => [ChatType])
  chats(@Parent() { id, children }: ReadConversation): Promise<ChatType[]> {
    return children.chatsOf(id);
  }

  @ResolveField(() => [VectorSearchResultType], { description: 'Every passage that was found, best first.' })
  vectorSearchResults(@Parent() { id, children }: ReadConversation): Promise<VectorSearchResultType[]> {
    return children.searchResultsOf(id);
  }
}

import { ParseUUIDPipe, UseGuards } from '@nestjs/common';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { AppError } from '../../../platform/errors/index.js';
import {
  type Connection,
  connectionOf,
  type GraphqlContext,
  perRequest,
  writeCursor,
} from '../../../platform/graphql/index.js';
import { ConsoleGuard, Operator, type OperatorIdentity } from '../../console-access/index.js';
import { ConversationType } from './conversation.type.js';
import type { ReadConversation } from './conversation-row.js';
import { ClaimStaffCallArgs, SessionsArgs, StaffCallsArgs } from './session.args.js';
import { SessionConnectionType, SessionType, StaffCallConnectionType, StaffCallType } from './session.type.js';
import { SessionView } from './session.view.js';
import { StaffCallChanges } from './staff-call.changes.js';

const callId = () => Args('id', { type: () => ID }, ParseUUIDPipe);
const cursorOf = ({ exactTime, id }: { exactTime: string; id: string }): string => writeCursor({ at: exactTime, id });

@Resolver(() => SessionType)
@UseGuards(ConsoleGuard)
export class SessionResolver {
  private readonly conversationsOf = perRequest(() => this.view.conversations());

  constructor(private readonly view: SessionView) {}

  @Query(() => SessionType, { nullable: true })
  async session(
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: string,
    @Operator() operator: OperatorIdentity,
  ): Promise<SessionType> {
    const session = await this.view.find(id, operator);
    if (!session) throw new AppError('not_found', 'session_not_found', 'There is no such session.');
    return session;
  }

  @Query(() => SessionConnectionType, { description: 'Newest first.' })
  async sessions(@Args() args: SessionsArgs, @Operator() operator: OperatorIdentity): Promise<Connection<SessionType>> {
    return connectionOf(await this.view.list(args, operator), args, cursorOf);
  }

  @ResolveField(() => [ConversationType], { description: 'In the order in which they were held, 100 at most.' })
  conversations(@Parent() { id }: SessionType, @Context() context: GraphqlContext): Promise<ReadConversation[]> {
    return this.conversationsOf(context).load(id);
  }
}

@Resolver(() => StaffCallType)
@UseGuards(ConsoleGuard)
export class StaffCallResolver {
  constructor(
    private readonly view: SessionView,
    private readonly changes: StaffCallChanges,
  ) {}

  @Query(() => StaffCallConnectionType, { description: 'Calls for staff, newest first.' })
  async staffCalls(
    @Args() args: StaffCallsArgs,
    @Operator() operator: OperatorIdentity,
  ): Promise<Connection<StaffCallType>> {
    return connectionOf(await this.view.staffCalls(args, operator), args, cursorOf);
  }

  @Mutation(() => StaffCallType, {
    nullable: true,
    description: 'Says that one is coming; the terminal shows it. The second of two is told who was first.',
  })
  async claimStaffCall(
    @Args() { id, name }: ClaimStaffCallArgs,
    @Operator() operator: OperatorIdentity,
  ): Promise<StaffCallType> {
    await this.changes.claim(operator, id, name ?? null);
    return this.find(id, operator);
  }

  @Mutation(() => StaffCallType, {
    nullable: true,
    description: 'Of a call that one claimed: somebody else is wanted.',
  })
  async releaseStaffCall(@callId() id: string, @Operator() operator: OperatorIdentity): Promise<StaffCallType> {
    await this.changes.release(operator, id);
    return this.find(id, operator);
  }

  @Mutation(() => StaffCallType, { nullable: true, description: 'The visitor was helped, or is gone.' })
  async closeStaffCall(@callId() id: string, @Operator() operator: OperatorIdentity): Promise<StaffCallType> {
    await this.changes.close(operator, id);
    return this.find(id, operator);
  }

  private async find(id: string, operator: OperatorIdentity): Promise<StaffCallType> {
    const call = await this.view.staffCall(id, operator);
    if (!call) throw new AppError('not_found', 'staff_call_not_found', 'There is no such call.');
    return call;
  }
}

import { ParseUUIDPipe, UseGuards } from '@nestjs/common';
import { Args, Context, GraphQLISODateTime, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { AppError } from '../../../platform/errors/index.js';
import { type GraphqlContext, perRequest } from '../../../platform/graphql/index.js';
import { ConsoleGuard, Operator, type OperatorIdentity, RequiresRole } from '../../console-access/index.js';
import { AccessCodeType, TerminalType } from './terminal.type.js';
import { TerminalView } from './terminal.view.js';

@Resolver(() => TerminalType)
@UseGuards(ConsoleGuard)
export class TerminalResolver {
  private readonly loaders = perRequest(() => this.view.loaders());

  constructor(private readonly view: TerminalView) {}

  @Query(() => [TerminalType], { description: 'By store and name.' })
  terminals(
    @Operator() { storeIds }: OperatorIdentity,
    @Args('storeCode', { type: () => String, nullable: true }) storeCode?: string | null,
  ): Promise<TerminalType[]> {
    return this.view.list({ storeIds, storeCode });
  }

  @Query(() => TerminalType, { nullable: true })
  async terminal(
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: string,
    @Operator() { storeIds }: OperatorIdentity,
  ): Promise<TerminalType> {
    const [terminal] = await this.view.list({ storeIds, id });
    if (!terminal) throw new AppError('not_found', 'terminal_not_found', 'There is no such terminal.');
    return terminal;
  }

  @ResolveField(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it last asked something or renewed its sign-in',
  })
  lastSeenAt(@Parent() { id }: TerminalType, @Context() context: GraphqlContext): Promise<Date | null> {
    return this.loaders(context).lastSeen.load(id);
  }

  @ResolveField(() => Boolean, { description: 'Whether a code opened it and it stayed open' })
  isSignedIn(@Parent() { id }: TerminalType, @Context() context: GraphqlContext): Promise<boolean> {
    return this.loaders(context).signedIn.load(id);
  }
}

@Resolver(() => AccessCodeType)
@UseGuards(ConsoleGuard)
export class AccessCodeResolver {
  constructor(private readonly view: TerminalView) {}

  @Query(() => [AccessCodeType], { description: 'Of one terminal, newest first.' })
  @RequiresRole('admin')
  async accessCodes(
    @Args('terminalId', { type: () => ID }, ParseUUIDPipe) terminalId: string,
    @Operator() { storeIds }: OperatorIdentity,
  ): Promise<AccessCodeType[]> {
    const [terminal] = await this.view.list({ storeIds, id: terminalId });
    if (!terminal) throw new AppError('not_found', 'terminal_not_found', 'There is no such terminal.');
    return this.view.accessCodesOf(terminalId);
  }
}

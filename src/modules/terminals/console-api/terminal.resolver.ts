import { ParseUUIDPipe, UseGuards } from '@nestjs/common';
import {
  Args,
  Context,
  GraphQLISODateTime,
  ID,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';

import { AppError } from '../../../platform/errors/index.js';
import { type GraphqlContext, perRequest } from '../../../platform/graphql/index.js';
import { ConsoleGuard, Operator, type OperatorIdentity, RequiresRole } from '../../console-access/index.js';
import { AccessCodeChanges } from './access-code.changes.js';
import { TerminalChanges } from './terminal.changes.js';
import { NewTerminal, TerminalInput } from './terminal.input.js';
import { AccessCodeType, IssuedAccessCodeType, TerminalType } from './terminal.type.js';
import { TerminalView } from './terminal.view.js';

const terminalId = () => Args('id', { type: () => ID }, ParseUUIDPipe);
const expectedVersion = () => Args('expectedVersion', { type: () => Int });
const ofTerminal = () => Args('terminalId', { type: () => ID }, ParseUUIDPipe);

@Resolver(() => TerminalType)
@UseGuards(ConsoleGuard)
export class TerminalResolver {
  private readonly loaders = perRequest(() => this.view.loaders());

  constructor(
    private readonly view: TerminalView,
    private readonly changes: TerminalChanges,
  ) {}

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
    description: 'When it last asked something, renewed its sign-in or told of itself',
  })
  lastSeenAt(@Parent() { id }: TerminalType, @Context() context: GraphqlContext): Promise<Date | null> {
    return this.loaders(context).lastSeen.load(id);
  }

  @ResolveField(() => Boolean, { description: 'Whether a code opened it and it stayed open' })
  isSignedIn(@Parent() { id }: TerminalType, @Context() context: GraphqlContext): Promise<boolean> {
    return this.loaders(context).signedIn.load(id);
  }

  @Mutation(() => TerminalType)
  @RequiresRole('admin')
  createTerminal(@Args('input') input: NewTerminal, @Operator() operator: OperatorIdentity): Promise<TerminalType> {
    return this.changes.create(operator, input);
  }

  @Mutation(() => TerminalType)
  @RequiresRole('admin')
  changeTerminal(
    @terminalId() id: string,
    @expectedVersion() expectedVersion: number,
    @Args('input') input: TerminalInput,
    @Operator() operator: OperatorIdentity,
  ): Promise<TerminalType> {
    return this.changes.change(operator, { id, expectedVersion }, input);
  }

  @Mutation(() => TerminalType, { description: 'Nothing opens it from then on, and its sign-in ends.' })
  @RequiresRole('admin')
  disableTerminal(
    @terminalId() id: string,
    @expectedVersion() expectedVersion: number,
    @Operator() operator: OperatorIdentity,
  ): Promise<TerminalType> {
    return this.changes.disable(operator, { id, expectedVersion });
  }

  @Mutation(() => TerminalType)
  @RequiresRole('admin')
  enableTerminal(
    @terminalId() id: string,
    @expectedVersion() expectedVersion: number,
    @Operator() operator: OperatorIdentity,
  ): Promise<TerminalType> {
    return this.changes.enable(operator, { id, expectedVersion });
  }
}

@Resolver(() => AccessCodeType)
@UseGuards(ConsoleGuard)
export class AccessCodeResolver {
  constructor(
    private readonly view: TerminalView,
    private readonly changes: AccessCodeChanges,
  ) {}

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

  @Mutation(() => IssuedAccessCodeType, {
    description:
      'Takes the place of the one of its kind. It opens the terminal once within ten minutes; a standing one again and again, to everybody who ever saw it.',
  })
  @RequiresRole('admin')
  issueAccessCode(
    @ofTerminal() terminalId: string,
    @Args('standing', { type: () => Boolean, defaultValue: false }) standing: boolean,
    @Operator() operator: OperatorIdentity,
  ): Promise<IssuedAccessCodeType> {
    return this.changes.issue(operator, terminalId, standing);
  }

  @Mutation(() => IssuedAccessCodeType, {
    description: 'Another standing code; the one before stays good for ten minutes.',
  })
  @RequiresRole('admin')
  rotateAccessCode(
    @ofTerminal() terminalId: string,
    @Operator() operator: OperatorIdentity,
  ): Promise<IssuedAccessCodeType> {
    return this.changes.rotate(operator, terminalId);
  }

  @Mutation(() => Int, {
    description:
      'Every code of the terminal; gives how many were good. Whoever is signed in stays: disable it to end that.',
  })
  @RequiresRole('admin')
  revokeAccessCodes(@ofTerminal() terminalId: string, @Operator() operator: OperatorIdentity): Promise<number> {
    return this.changes.revoke(operator, terminalId);
  }
}

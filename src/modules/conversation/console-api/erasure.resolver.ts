import { ParseUUIDPipe, UseGuards } from '@nestjs/common';
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';

import { ConsoleGuard, Operator, type OperatorIdentity, RequiresRole } from '../../console-access/index.js';
import { ErasureChanges } from './erasure.changes.js';

const id = () => Args('id', { type: () => ID }, ParseUUIDPipe);

@Resolver()
@UseGuards(ConsoleGuard)
@RequiresRole('admin')
export class ErasureResolver {
  constructor(private readonly changes: ErasureChanges) {}

  @Mutation(() => Int, {
    description: 'Erases a conversation with all that was kept of it; gives how many there were.',
  })
  eraseConversation(@id() id: string, @Operator() operator: OperatorIdentity): Promise<number> {
    return this.changes.eraseConversation(operator, id);
  }

  @Mutation(() => Int, { description: "Erases a visitor's whole stay; gives how many conversations it had." })
  eraseSession(@id() id: string, @Operator() operator: OperatorIdentity): Promise<number> {
    return this.changes.eraseSession(operator, id);
  }
}

import { ParseUUIDPipe, UseGuards } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';

import { AppError } from '../../../platform/errors/index.js';
import { ConsoleGuard } from '../console.guard.js';
import { requireWhole } from '../console-changes.js';
import { Operator, type OperatorIdentity } from '../operator.decorator.js';
import { RequiresRole } from '../requires-role.decorator.js';
import { AuditEntriesArgs } from './audit.args.js';
import { AuditView } from './audit.view.js';
import { PeopleChanges } from './people.changes.js';
import { PeopleView } from './people.view.js';
import { LimitPersonArgs, NewPerson, PersonArgs } from './person.input.js';
import { AuditEntryType, PersonType } from './person.type.js';

const id = () => Args('id', { type: () => ID }, ParseUUIDPipe);
const expectedVersion = () => Args('expectedVersion', { type: () => Int });

/** People and what they changed are the business of the whole company: an admin of some stores sees neither. */
@Resolver()
@UseGuards(ConsoleGuard)
@RequiresRole('admin')
export class PersonResolver {
  constructor(
    private readonly view: PeopleView,
    private readonly audit: AuditView,
    private readonly changes: PeopleChanges,
  ) {}

  @Query(() => [PersonType], { description: 'By address.' })
  people(@Operator() operator: OperatorIdentity): Promise<PersonType[]> {
    requireWhole(operator);
    return this.view.list();
  }

  @Query(() => PersonType, { nullable: true, description: 'By subject, by address, or by both.' })
  async person(@Args() { subject, email }: PersonArgs, @Operator() operator: OperatorIdentity): Promise<PersonType> {
    requireWhole(operator);
    const isAsked = typeof subject === 'string' || typeof email === 'string';
    const [person] = isAsked ? await this.view.list({ subject, email }) : [];
    if (!person) throw new AppError('not_found', 'person_not_found', 'There is no such person.');
    return person;
  }

  @Mutation(() => PersonType, { description: 'Keeps something of a person whom the identity knows.' })
  createPerson(@Args('input') input: NewPerson, @Operator() operator: OperatorIdentity): Promise<PersonType> {
    return this.changes.create(operator, input);
  }

  @Mutation(() => PersonType, { description: 'Outside these stores nothing exists for the person; null: every store.' })
  limitPerson(
    @Args() { id, expectedVersion, storeIds }: LimitPersonArgs,
    @Operator() operator: OperatorIdentity,
  ): Promise<PersonType> {
    return this.changes.limit(operator, { id, expectedVersion }, storeIds ?? null);
  }

  @Mutation(() => PersonType, { description: 'Ends the access at once, however long a token is valid.' })
  disablePerson(
    @id() id: string,
    @expectedVersion() expectedVersion: number,
    @Operator() operator: OperatorIdentity,
  ): Promise<PersonType> {
    return this.changes.disable(operator, { id, expectedVersion });
  }

  @Mutation(() => PersonType)
  enablePerson(
    @id() id: string,
    @expectedVersion() expectedVersion: number,
    @Operator() operator: OperatorIdentity,
  ): Promise<PersonType> {
    return this.changes.enable(operator, { id, expectedVersion });
  }

  @Query(() => [AuditEntryType], { description: 'Newest first.' })
  auditEntries(@Args() args: AuditEntriesArgs, @Operator() operator: OperatorIdentity): Promise<AuditEntryType[]> {
    requireWhole(operator);
    return this.audit.list(args);
  }
}

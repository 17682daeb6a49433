import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Person', { description: 'Somebody who may sign in to the console, of whom something is kept here.' })
export class PersonType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: '`sub` of the token' })
  subject!: string;

  @Field(() => String)
  email!: string;

  @Field(() => [ID], { nullable: true, description: 'The stores this person is limited to; null: every store' })
  storeIds!: string[] | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'From then on no token of this person is accepted' })
  disabledAt!: Date | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => Int, { description: 'Grows with each change' })
  version!: number;
}

@ObjectType('AuditEntry', { description: 'What somebody changed. Each entry seals the one before.' })
export class AuditEntryType {
  @Field(() => Int)
  sequence!: number;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => String, { description: '`sub` of a person, `terminal:<id>`, or what of the service it was' })
  actor!: string;

  @Field(() => String, { nullable: true, description: 'What the actor is called now; null where that is not kept' })
  actorName!: string | null;

  @Field(() => String)
  action!: string;

  @Field(() => String, { description: 'To what it was done, e.g. `document:<id>`' })
  subject!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What that is called now; null where it has no name, or is gone',
  })
  subjectName!: string | null;

  @Field(() => String, { description: 'JSON' })
  detail!: string;
}

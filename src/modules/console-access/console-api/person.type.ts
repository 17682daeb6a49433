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

  @Field(() => String)
  actor!: string;

  @Field(() => String)
  action!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => String, { description: 'JSON' })
  detail!: string;
}

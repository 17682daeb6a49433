import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

import { connectionType } from '../../../platform/graphql/index.js';
import { TerminalType } from '../../terminals/index.js';

@ObjectType('Session', { description: "One visitor's stay at a terminal." })
export class SessionType {
  @Field(() => ID)
  id!: string;

  @Field(() => TerminalType)
  terminal!: TerminalType;

  @Field(() => GraphQLISODateTime)
  startedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it ends by itself, unless something is said before' })
  expiresAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'idle, goodbye, ended or signed_out' })
  endedBecause!: string | null;
}

export const SessionConnectionType = connectionType(SessionType, 'Session');

@ObjectType('StaffCall', { description: 'A visitor wants a person.' })
export class StaffCallType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  sessionId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'What was said when the call was made; null: the button was pressed',
  })
  conversationId!: string | null;

  @Field(() => TerminalType)
  terminal!: TerminalType;

  @Field(() => GraphQLISODateTime)
  calledAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Somebody said that he is coming' })
  acknowledgedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who did: an address, or a subject where none is known' })
  acknowledgedBy!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  closedAt!: Date | null;
}

export const StaffCallConnectionType = connectionType(StaffCallType, 'StaffCall');

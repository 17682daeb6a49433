import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { requestOf } from '../../platform/graphql/index.js';
import type { Role } from './role.js';

/** The person behind a token. */
export interface OperatorIdentity {
  /** `sub` of the token: the same for one person for ever. */
  subject: string;
  /** Only id tokens tell it. */
  email: string | null;
  role: Role;
}

const operators = new WeakMap<FastifyRequest, OperatorIdentity>();

export function rememberOperator(request: FastifyRequest, operator: OperatorIdentity): void {
  operators.set(request, operator);
}

/** The `OperatorIdentity` behind the request; the handler or resolver has to stand behind the `ConsoleGuard`. */
export const Operator = createParamDecorator((_: unknown, context: ExecutionContext): OperatorIdentity => {
  const operator = operators.get(requestOf(context));
  if (!operator) throw new Error('@Operator() needs the ConsoleGuard.');
  return operator;
});

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
  /** The stores this person is limited to; null: every store. What belongs to others does not exist for him. */
  storeIds: readonly string[] | null;
}

const operators = new WeakMap<FastifyRequest, Promise<OperatorIdentity | null>>();

/** Who is behind a request is found out once, however many fields it asks for; null: somebody without a role. */
export function operatorOf(
  request: FastifyRequest,
  identify: () => Promise<OperatorIdentity | null>,
): Promise<OperatorIdentity | null> {
  const found = operators.get(request) ?? identify();
  operators.set(request, found);
  return found;
}

/** The `OperatorIdentity` behind the request; the handler or resolver has to stand behind the `ConsoleGuard`. */
export const Operator = createParamDecorator(
  async (_: unknown, context: ExecutionContext): Promise<OperatorIdentity> => {
    const operator = await operators.get(requestOf(context));
    if (!operator) throw new Error('@Operator() needs the ConsoleGuard.');
    return operator;
  },
);

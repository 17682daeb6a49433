import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';

import { AppError } from '../../platform/errors/index.js';
import { requestOf } from '../../platform/graphql/index.js';
import { CONSOLE_STRATEGY, type TokenHolder } from './console.strategy.js';
import { type OperatorIdentity, operatorOf } from './operator.decorator.js';
import { People } from './people.js';
import { Refusals } from './refusals.js';
import { RequiresRole } from './requires-role.decorator.js';
import { mayActAs } from './role.js';

/**
 * Lets people with a token of the console's identity through, to controllers and resolvers alike, and gives them their
 * `@Operator()`. Throws `not_signed_in` (401), `role_missing` and `person_disabled` (403), `keys_unavailable` (503).
 */
@Injectable()
export class ConsoleGuard extends AuthGuard(CONSOLE_STRATEGY) {
  constructor(
    private readonly reflector: Reflector,
    private readonly people: People,
    private readonly refusals: Refusals,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const operator = await operatorOf(this.getRequest(context), () => this.identify(context));
    const required =
      this.reflector.getAllAndOverride(RequiresRole, [context.getHandler(), context.getClass()]) ?? 'operator';
    if (operator === null || !mayActAs(operator.role, required)) {
      if (operator) await this.refusals.note(operator.subject, context);
      throw new AppError('forbidden', 'role_missing', `This needs the role ${required}.`);
    }
    return true;
  }

  override getRequest(context: ExecutionContext): FastifyRequest {
    return requestOf(context);
  }

  override handleRequest<T>(error: unknown, holder: T | false, info: unknown): T {
    for (const reason of [error, info]) if (reason instanceof AppError) throw reason;
    if (error instanceof Error) throw error;
    if (!holder) throw new AppError('unauthenticated', 'not_signed_in', 'Sign in to the console.');
    return holder;
  }

  private async identify(context: ExecutionContext): Promise<OperatorIdentity | null> {
    await super.canActivate(context);
    const { user } = this.getRequest(context) as FastifyRequest & { user: TokenHolder };
    if (user.role === null) return null;
    const { storeIds, isDisabled } = await this.people.standingOf(user.subject);
    if (isDisabled) throw new AppError('forbidden', 'person_disabled', 'Your access to the console was ended.');
    return { subject: user.subject, email: user.email, role: user.role, storeIds };
  }
}

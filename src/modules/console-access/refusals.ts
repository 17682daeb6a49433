import { type ExecutionContext, Injectable } from '@nestjs/common';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';

import { AuditNotes } from '../../platform/audit/index.js';

/** Who tried to change what he may not is told in the audit, once in an hour. */
@Injectable()
export class Refusals {
  constructor(private readonly notes: AuditNotes) {}

  async note(actor: string, context: ExecutionContext): Promise<void> {
    const subject = changeOf(context);
    if (subject !== null)
      await this.notes.note({ actor, action: 'access.refused', subjects: [subject], together: 'changes' });
  }
}

/** `Mutation.createStore` or `POST /api/console/products`; null for what changes nothing. */
function changeOf(context: ExecutionContext): string | null {
  if (context.getType<GqlContextType>() === 'graphql') {
    const { parentType, fieldName } = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
    return parentType.name === 'Mutation' ? `Mutation.${fieldName}` : null;
  }
  const { method, routeOptions } = context.switchToHttp().getRequest<FastifyRequest>();
  return method === 'GET' ? null : `${method} ${routeOptions.url ?? ''}`;
}

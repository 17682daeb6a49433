import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import passport from 'passport';

import { AppError } from '../../platform/errors/index.js';
import { SubscriptionDoor } from '../../platform/graphql/index.js';
import { CONSOLE_STRATEGY, type TokenHolder } from './console.strategy.js';
import { People } from './people.js';

/** Connections for subscriptions stand behind the same check of the token as every request. */
@Injectable()
export class ConsoleConnections implements OnModuleInit {
  constructor(
    private readonly door: SubscriptionDoor,
    private readonly people: People,
  ) {}

  onModuleInit(): void {
    this.door.admitBy((request) => this.admit(request));
  }

  private async admit(request: FastifyRequest): Promise<Date> {
    const holder = await holderOf(request);
    if (!holder || holder.role === null || (await this.people.standingOf(holder.subject)).isDisabled)
      throw new AppError('unauthenticated', 'not_signed_in', 'Sign in to the console.');
    return holder.until;
  }
}

function holderOf(request: FastifyRequest): Promise<TokenHolder | false> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, holder: TokenHolder | false): void => (error ? reject(error) : resolve(holder));
    const check = passport.authenticate(CONSOLE_STRATEGY, { session: false }, done) as Middleware;
    check(request, {}, reject);
  });
}

type Middleware = (request: FastifyRequest, response: object, next: (error: unknown) => void) => void;

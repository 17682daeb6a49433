import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { rememberKiosk } from './kiosk.decorator.js';
import { KioskAccess } from './kiosk-access.js';

/**
 * Lets a signed-in terminal through and gives the handler its `@Kiosk()`. What changes something has to come from our
 * own page as well. Throws `not_signed_in` (401), `cross_site_request` and `csrf_token_invalid` (403).
 */
@Injectable()
export class KioskGuard implements CanActivate {
  constructor(private readonly access: KioskAccess) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    rememberKiosk(request, await this.access.admit(request));
    return true;
  }
}

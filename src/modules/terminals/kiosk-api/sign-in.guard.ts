import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { AppError } from '../../../platform/errors/index.js';
import { DOOR_SETTINGS, type DoorSettings } from '../door-settings.js';
import { refuseCrossSite } from './same-origin.js';

/** Before a terminal is signed in there is no CSRF token: what another site's page can send is refused by its form. */
@Injectable()
export class SignInGuard implements CanActivate {
  constructor(@Inject(DOOR_SETTINGS) private readonly settings: DoorSettings) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    refuseCrossSite(request, this.settings.publicOrigin);
    const type = request.headers['content-type'];
    if (type !== undefined && !/^application\/json\s*(;|$)/i.test(type)) {
      throw new AppError('unsupported', 'unsupported_media_type', 'The access code is sent as JSON.');
    }
    return true;
  }
}

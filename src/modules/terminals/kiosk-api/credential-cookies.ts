import type { CookieSerializeOptions } from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Clock } from '../../../platform/clock/index.js';
import { ACCESS_TOKEN_LIFETIME_S } from '../credentials/access-tokens.js';
import type { Credentials } from '../credentials/credentials.js';
import { DOOR_SETTINGS, type DoorSettings } from '../door-settings.js';

export const ACCESS_COOKIE = 'tenin_access';
export const REFRESH_COOKIE = 'tenin_refresh';
const CSRF_COOKIE = 'tenin_csrf';

const EVERYWHERE = '/';
const REFRESH_PATH = '/api/access-code';

export function csrfHeader(request: FastifyRequest): string | undefined {
  const header = request.headers['x-csrf-token'];
  return typeof header === 'string' ? header : undefined;
}

@Injectable()
export class CredentialCookies {
  constructor(
    @Inject(DOOR_SETTINGS) private readonly settings: DoorSettings,
    private readonly clock: Clock,
  ) {}

  set(reply: FastifyReply, { accessToken, refreshToken, refreshExpiresAt, csrfToken }: Credentials): void {
    const refreshLifetimeS = Math.floor((refreshExpiresAt.getTime() - this.clock.now().getTime()) / 1000);
    const lasting = (path: string, maxAge: number, httpOnly: boolean) => ({ ...this.options(path, httpOnly), maxAge });
    void reply
      .setCookie(ACCESS_COOKIE, accessToken, lasting(EVERYWHERE, ACCESS_TOKEN_LIFETIME_S, true))
      .setCookie(REFRESH_COOKIE, refreshToken, lasting(REFRESH_PATH, refreshLifetimeS, true))
      // The page needs it to refresh after the access cookie has gone.
      .setCookie(CSRF_COOKIE, csrfToken, lasting(EVERYWHERE, refreshLifetimeS, false));
  }

  clear(reply: FastifyReply): void {
    void reply
      .clearCookie(ACCESS_COOKIE, this.options(EVERYWHERE, true))
      .clearCookie(REFRESH_COOKIE, this.options(REFRESH_PATH, true))
      .clearCookie(CSRF_COOKIE, this.options(EVERYWHERE, false));
  }

  private options(path: string, httpOnly: boolean): CookieSerializeOptions {
    const secure = this.settings.publicOrigin.startsWith('https:');
    return { path, httpOnly, secure, sameSite: 'strict' };
  }
}

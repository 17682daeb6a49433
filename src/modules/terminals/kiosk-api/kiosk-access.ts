import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { Clock } from '../../../platform/clock/index.js';
import { AccessTokens } from '../credentials/access-tokens.js';
import { CsrfTokens } from '../credentials/csrf-tokens.js';
import { csrfTokenInvalid, notSignedIn, orUnavailable } from '../door-faults.js';
import { DOOR_SETTINGS, type DoorSettings } from '../door-settings.js';
import type { KioskIdentity } from '../kiosk-identity.js';
import { SignInRepository } from '../sign-ins/sign-in.repository.js';
import { ACCESS_COOKIE, csrfHeader } from './credential-cookies.js';
import { refuseCrossSite } from './same-origin.js';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

@Injectable()
export class KioskAccess {
  private readonly logger = new Logger('door');

  constructor(
    private readonly accessTokens: AccessTokens,
    private readonly csrfTokens: CsrfTokens,
    private readonly signIns: SignInRepository,
    private readonly clock: Clock,
    @Inject(DOOR_SETTINGS) private readonly settings: DoorSettings,
  ) {}

  /** The terminal behind the request. A change has to come from our own page too. */
  async admit(request: FastifyRequest): Promise<KioskIdentity> {
    const changes = !SAFE_METHODS.has(request.method);
    if (changes) refuseCrossSite(request, this.settings.publicOrigin);
    const kiosk = await this.identify(request.cookies[ACCESS_COOKIE]);
    if (!kiosk) throw notSignedIn();
    if (changes && !this.csrfTokens.belongsTo(kiosk.signInId, csrfHeader(request))) {
      this.logger.warn({ terminalId: kiosk.terminalId }, 'a request without the right CSRF token was refused');
      throw csrfTokenInvalid();
    }
    return kiosk;
  }

  private async identify(accessToken: string | undefined): Promise<KioskIdentity | undefined> {
    if (!accessToken) return undefined;
    const now = this.clock.now();
    const signInId = await this.accessTokens.signInOf(accessToken, now);
    return signInId ? orUnavailable(() => this.signIns.findLive(signInId, now)) : undefined;
  }
}

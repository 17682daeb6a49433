import { Injectable } from '@nestjs/common';

import type { OpenSignIn } from '../sign-ins/sign-in.repository.js';
import { AccessTokens } from './access-tokens.js';
import { CsrfTokens } from './csrf-tokens.js';
import { RefreshTokens } from './refresh-tokens.js';

/** What a kiosk holds after entering or refreshing. */
export interface Credentials {
  accessToken: string;
  refreshToken: string;
  refreshExpiresAt: Date;
  csrfToken: string;
}

@Injectable()
export class CredentialIssuer {
  constructor(
    private readonly accessTokens: AccessTokens,
    private readonly refreshTokens: RefreshTokens,
    private readonly csrfTokens: CsrfTokens,
  ) {}

  async issue({ signInId, refreshToken }: OpenSignIn): Promise<Credentials> {
    return {
      accessToken: await this.accessTokens.issue(signInId, refreshToken.id, refreshToken.issuedAt),
      refreshToken: this.refreshTokens.issue(refreshToken.id),
      refreshExpiresAt: refreshToken.expiresAt,
      csrfToken: this.csrfTokens.issue(signInId, refreshToken.id),
    };
  }
}

import { Injectable } from '@nestjs/common';
import { errors, jwtVerify, SignJWT } from 'jose';

import { Keyring } from './keyring.js';

export const ACCESS_TOKEN_LIFETIME_S = 24 * 60 * 60;

const ISSUER = 'tenin';
const AUDIENCE = 'kiosk';

@Injectable()
export class AccessTokens {
  constructor(private readonly keyring: Keyring) {}

  /** Depends on its arguments alone: the same sign-in, id and time give the same token again. */
  async issue(signInId: string, tokenId: string, issuedAt: Date): Promise<string> {
    const issuedAtS = Math.floor(issuedAt.getTime() / 1000);
    return new SignJWT()
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(signInId)
      .setJti(tokenId)
      .setIssuedAt(issuedAtS)
      .setExpirationTime(issuedAtS + ACCESS_TOKEN_LIFETIME_S)
      .sign(this.keyring.signingKey('access'));
  }

  /** The sign-in that a valid token speaks for, or undefined. */
  async signInOf(token: string, now: Date): Promise<string | undefined> {
    for (const key of this.keyring.verifyingKeys('access')) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          issuer: ISSUER,
          audience: AUDIENCE,
          requiredClaims: ['sub', 'exp', 'iat'],
          currentDate: now,
        });
        return payload.sub;
      } catch (error) {
        if (!(error instanceof errors.JOSEError)) throw error;
      }
    }
    return undefined;
  }
}

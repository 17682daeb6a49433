import { Injectable } from '@nestjs/common';
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';

import { Recent } from '../../../platform/recent/index.js';
import { Keyring } from './keyring.js';

export const ACCESS_TOKEN_LIFETIME_S = 24 * 60 * 60;

const ISSUER = 'tenin';
const AUDIENCE = 'kiosk';
const MOST_VERIFIED = 10_000;

@Injectable()
export class AccessTokens {
  /** Tokens whose signature was right, with the sign-in that they speak for. */
  private readonly verified = new Recent<{ signInId: string; expiresAtS: number }>(MOST_VERIFIED);

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
    const known = this.verified.get(token);
    if (known && now.getTime() / 1000 < known.expiresAtS) return known.signInId;
    for (const key of this.keyring.verifyingKeys('access')) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          issuer: ISSUER,
          audience: AUDIENCE,
          requiredClaims: ['sub', 'exp', 'iat'],
          currentDate: now,
        });
        return this.remember(token, payload);
      } catch (error) {
        if (!(error instanceof errors.JOSEError)) throw error;
      }
    }
    return undefined;
  }

  /** A token is sent with every request of a day: its signature is verified once. Whether its sign-in lives is asked each time. */
  private remember(token: string, { sub, exp }: JWTPayload): string | undefined {
    if (sub === undefined || exp === undefined) return undefined;
    this.verified.keep(token, { signInId: sub, expiresAtS: exp });
    return sub;
  }
}

import { randomUUID } from 'node:crypto';

import { type JWTPayload, jwtVerify, SignJWT } from 'jose';

import { CognitoFault } from './cognito-fault.js';
import type { IdentityKey } from './identity-key.js';
import type { IdentityUser } from './identity-user.js';

const TOKEN_LIFE_S = 60 * 60;
const REFRESH_LIFE_S = 30 * 24 * 60 * 60;

export interface IssuedTokens {
  AccessToken: string;
  IdToken: string;
  ExpiresIn: number;
  TokenType: 'Bearer';
}

/** Tokens with the claims of Cognito's. A refresh token is one more of its own use, which no resource accepts. */
export class IdentityTokens {
  constructor(
    private readonly key: IdentityKey,
    private readonly issuer: string,
    private readonly clientId: string,
  ) {}

  async issue(user: IdentityUser): Promise<IssuedTokens> {
    const claims = { 'cognito:groups': user.groups, auth_time: Math.floor(Date.now() / 1000) };
    const access = { ...claims, token_use: 'access', client_id: this.clientId, username: user.subject };
    const id = {
      ...claims,
      token_use: 'id',
      aud: this.clientId,
      email: user.email,
      email_verified: true,
      'cognito:username': user.subject,
    };
    return {
      AccessToken: await this.sign(user, access, TOKEN_LIFE_S),
      IdToken: await this.sign(user, id, TOKEN_LIFE_S),
      ExpiresIn: TOKEN_LIFE_S,
      TokenType: 'Bearer',
    };
  }

  refreshToken(user: IdentityUser): Promise<string> {
    return this.sign(user, { token_use: 'refresh', client_id: this.clientId }, REFRESH_LIFE_S);
  }

  /** The subject of a refresh token of ours. */
  async subjectOf(refreshToken: string): Promise<string> {
    const { payload } = await jwtVerify(refreshToken, this.key.publicKey, {
      algorithms: ['RS256'],
      issuer: this.issuer,
      requiredClaims: ['exp', 'sub'],
    }).catch(() => ({ payload: null }));
    if (payload?.token_use !== 'refresh' || !payload.sub)
      throw new CognitoFault('NotAuthorizedException', 'Invalid Refresh Token');
    return payload.sub;
  }

  private sign(user: IdentityUser, claims: JWTPayload, lifeS: number): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ ...claims, jti: randomUUID() })
      .setProtectedHeader({ alg: 'RS256', kid: this.key.kid })
      .setIssuer(this.issuer)
      .setSubject(user.subject)
      .setIssuedAt(now)
      .setExpirationTime(now + lifeS)
      .sign(this.key.privateKey);
  }
}

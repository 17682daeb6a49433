import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { decodeProtectedHeader } from 'jose';
import { Strategy } from 'passport-jwt';
import { z } from 'zod';

import { bearerToken } from './bearer-token.js';
import { ConsoleKeys } from './console-keys.js';
import { CONSOLE_SETTINGS, type ConsoleSettings } from './console-settings.js';
import type { OperatorIdentity } from './operator.decorator.js';
import { highestRole } from './role.js';

export const CONSOLE_STRATEGY = 'console';

const claims = z.object({ sub: z.string().min(1), exp: z.number(), 'cognito:groups': z.array(z.string()).default([]) });
const tokenClaims = z.discriminatedUnion('token_use', [
  claims.extend({ token_use: z.literal('access'), client_id: z.string() }),
  claims.extend({ token_use: z.literal('id'), aud: z.string(), email: z.string().nullable().default(null) }),
]);

export interface TokenHolder extends Pick<OperatorIdentity, 'subject' | 'email'> {
  role: OperatorIdentity['role'] | null;
  /** When the token is over. */
  until: Date;
}

/** Checks a token of Cognito's: its key, algorithm and times, who made it, for whom, and for what use. */
@Injectable()
export class ConsoleStrategy extends PassportStrategy(Strategy, CONSOLE_STRATEGY) {
  constructor(
    @Inject(CONSOLE_SETTINGS) private readonly settings: ConsoleSettings,
    keys: ConsoleKeys,
  ) {
    super({
      jwtFromRequest: bearerToken,
      algorithms: ['RS256'],
      issuer: settings.issuer,
      secretOrKeyProvider: (_request: unknown, token: string, done: (error: unknown, key?: string) => void) => {
        keyOf(token, keys).then((key) => done(null, key), done);
      },
    });
  }

  /** What the library leaves to us; null refuses the token. */
  validate(payload: unknown): TokenHolder | null {
    const parsed = tokenClaims.safeParse(payload);
    if (!parsed.success) return null;
    const token = parsed.data;
    const client = token.token_use === 'access' ? token.client_id : token.aud;
    if (client !== this.settings.clientId) return null;
    return {
      subject: token.sub,
      email: token.token_use === 'id' ? token.email : null,
      role: highestRole(token['cognito:groups']),
      until: new Date(token.exp * 1_000),
    };
  }
}

/** A header names its key and asks for nothing beyond: no address to fetch keys from is ever looked at. */
async function keyOf(token: string, keys: ConsoleKeys): Promise<string> {
  const { alg, kid, crit } = decodeProtectedHeader(token);
  if (alg !== 'RS256' || typeof kid !== 'string' || kid === '' || crit !== undefined)
    throw new Error('the header is not one of ours');
  const key = await keys.find(kid);
  if (!key) throw new Error('the key is not one of ours');
  return key;
}

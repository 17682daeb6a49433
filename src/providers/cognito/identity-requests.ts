import { z } from 'zod';

import { CognitoFault } from './cognito-fault.js';

/** Longer than any number of the 3072-bit group. */
const MOST_HEX_DIGITS = 800;

const text = z.string().min(1).max(4_096);
const hexNumber = z
  .string()
  .max(MOST_HEX_DIGITS)
  .regex(/^[0-9a-f]+$/i)
  .transform((digits) => BigInt(`0x${digits}`));

const initiateAuth = z.discriminatedUnion('AuthFlow', [
  z.object({
    AuthFlow: z.literal('USER_SRP_AUTH'),
    ClientId: text,
    AuthParameters: z.object({ USERNAME: text, SRP_A: hexNumber }),
  }),
  z.object({
    AuthFlow: z.enum(['REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN']),
    ClientId: text,
    AuthParameters: z.object({ REFRESH_TOKEN: text }),
  }),
]);

const respondToAuthChallenge = z.discriminatedUnion('ChallengeName', [
  z.object({
    ChallengeName: z.literal('PASSWORD_VERIFIER'),
    ClientId: text,
    ChallengeResponses: z.object({
      USERNAME: text,
      TIMESTAMP: text,
      PASSWORD_CLAIM_SECRET_BLOCK: text,
      PASSWORD_CLAIM_SIGNATURE: text,
    }),
  }),
  z.object({
    ChallengeName: z.literal('NEW_PASSWORD_REQUIRED'),
    ClientId: text,
    Session: text,
    ChallengeResponses: z.object({ USERNAME: text, NEW_PASSWORD: z.string().max(256) }),
  }),
]);

const tokensFromRefreshToken = z.object({ ClientId: text, RefreshToken: text });

export type PasswordProof = Extract<
  z.infer<typeof respondToAuthChallenge>,
  { ChallengeName: 'PASSWORD_VERIFIER' }
>['ChallengeResponses'];

export const readInitiateAuth = reader(initiateAuth);
export const readChallengeResponse = reader(respondToAuthChallenge);
export const readTokensFromRefreshToken = reader(tokensFromRefreshToken);

function reader<T>(schema: z.ZodType<T>): (body: unknown) => T {
  return (body) => {
    const parsed = schema.safeParse(body);
    if (parsed.success) return parsed.data;
    const places = parsed.error.issues.map((issue) => issue.path.join('.') || 'the request');
    throw new CognitoFault('InvalidParameterException', `Not understood: ${places.join(', ')}.`);
  };
}

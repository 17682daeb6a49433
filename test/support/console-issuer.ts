import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';

export interface IssuerKey {
  kid: string;
  privateKey: CryptoKey;
  publicJwk: JWK;
}

/** Who signs operators' tokens in a test: its keys are served on this machine, and every fetch of them is counted. */
export interface ConsoleIssuer {
  settings: { issuer: string; clientId: string; jwksUri: string };
  key: IssuerKey;
  fetches(): number;
  /** Serves these keys from now on; null answers with a fault. */
  serve(keys: readonly IssuerKey[] | null): void;
  sign(claims?: JWTPayload, signing?: { key?: IssuerKey; header?: Partial<JWTHeaderParameters> }): Promise<string>;
  close(): Promise<void>;
}

export const SUBJECT = '0192aaaa-0000-7000-8000-000000000001';
const CLIENT_ID = 'console-client';

export async function issuerKey(kid: string): Promise<IssuerKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
}

export async function openConsoleIssuer(): Promise<ConsoleIssuer> {
  const key = await issuerKey('first');
  let served: readonly IssuerKey[] | null = [key];
  let fetches = 0;
  const server = createServer((_request, response) => {
    fetches++;
    response.writeHead(served ? 200 : 500, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys: (served ?? []).map(({ publicJwk }) => publicJwk) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}/pool`;
  return {
    settings: { issuer, clientId: CLIENT_ID, jwksUri: `${issuer}/.well-known/jwks.json` },
    key,
    fetches: () => fetches,
    serve: (keys) => void (served = keys),
    sign: (claims = {}, { key: signer = key, header = {} } = {}) =>
      new SignJWT({ ...accessClaims(issuer), ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: signer.kid, ...header })
        .sign(signer.privateKey),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** An access token's claims as an operator has them. */
function accessClaims(issuer: string): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: issuer,
    sub: SUBJECT,
    token_use: 'access',
    client_id: CLIENT_ID,
    'cognito:groups': ['operator'],
    iat: now,
    exp: now + 300,
  };
}

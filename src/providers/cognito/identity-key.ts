import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface IdentityKey {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

/** The RSA key that signs tokens, made at the first start and kept, so that a sign-in outlives a restart. */
export function identityKey(dataDir: string): IdentityKey {
  const folder = join(dataDir, 'keys');
  const file = join(folder, 'identity-key.pem');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const privateKey = createPrivateKey(readIfThere(file) ?? makeKey(file));
  const publicKey = createPublicKey(privateKey);
  const kid = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64url')
    .slice(0, 16);
  return { kid, privateKey, publicKey };
}

export function jwksOf({ kid, publicKey }: IdentityKey): { keys: JsonWebKey[] } {
  return { keys: [{ ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }] };
}

function makeKey(file: string): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  try {
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    // Two processes that start together on one folder use the key of the first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}

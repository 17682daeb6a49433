import { createHash, createHmac, getDiffieHellman, hkdfSync, randomBytes } from 'node:crypto';

/** SRP-6a as Cognito speaks it: the 3072-bit group of RFC 3526, SHA-256, numbers hashed as signed big-endian bytes. */
const N = BigInt(`0x${getDiffieHellman('modp15').getPrime('hex')}`);
const G = 2n;
const K = hashOf(bytesOf(N), bytesOf(G));
const KEY_LABEL = 'Caldera Derived Key';
const KEY_BYTES = 16;

/** What a server keeps instead of a password. */
export interface Verifier {
  salt: bigint;
  verifier: bigint;
}

/** A server's half of one handshake. `secret` never leaves it. */
export interface Handshake {
  secret: bigint;
  offered: bigint;
}

/** `identity` is the pool's name and the user's name, one after the other. */
export function verifierOf(identity: string, password: string): Verifier {
  const salt = numberOf(randomBytes(16));
  const inner = createHash('sha256').update(`${identity}:${password}`).digest();
  return { salt, verifier: powerMod(G, hashOf(bytesOf(salt), inner)) };
}

export function offerHandshake({ verifier }: Verifier): Handshake {
  const secret = numberOf(randomBytes(32));
  return { secret, offered: (K * verifier + powerMod(G, secret)) % N };
}

/** A public value of a client that would make the shared secret known to everybody is refused. */
export function isAcceptable(clientValue: bigint): boolean {
  return clientValue % N !== 0n;
}

/** The key that client and server share when, and only when, the client knows the password. */
export function sharedKey(clientValue: bigint, { secret, offered }: Handshake, { verifier }: Verifier): Uint8Array {
  const scramble = hashOf(bytesOf(clientValue), bytesOf(offered));
  const shared = powerMod(clientValue * powerMod(verifier, scramble), secret);
  return new Uint8Array(hkdfSync('sha256', bytesOf(shared), bytesOf(scramble), KEY_LABEL, KEY_BYTES));
}

export function proofOf(key: Uint8Array, ...parts: readonly (string | Uint8Array)[]): Buffer {
  return parts.reduce((hmac, part) => hmac.update(part), createHmac('sha256', key)).digest();
}

export function powerMod(base: bigint, exponent: bigint, modulus = N): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** Even in length, and with a zero in front where the first bit would be read as a sign. */
export function hexOf(number: bigint): string {
  const digits = number.toString(16);
  const even = digits.length % 2 === 0 ? digits : `0${digits}`;
  return even[0]! >= '8' ? `00${even}` : even;
}

function bytesOf(number: bigint): Buffer {
  return Buffer.from(hexOf(number), 'hex');
}

function numberOf(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`);
}

function hashOf(...parts: readonly Buffer[]): bigint {
  return numberOf(parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest());
}

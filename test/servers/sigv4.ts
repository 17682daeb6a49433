import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

import type { ReceivedRequest } from './provider-server.js';

/** The one account that the local servers know. */
export const ACCOUNT = {
  AWS_ACCESS_KEY_ID: 'AKIDLOCALTEST',
  AWS_SECRET_ACCESS_KEY: 'a secret of the test',
  AWS_REGION: 'eu-central-1',
};

/** True when the request carries a signature of the account for this service. What it signs is checked for URLs alone. */
export function isSigned({ headers }: ReceivedRequest, service: string): boolean {
  const scope = `Credential=${ACCOUNT.AWS_ACCESS_KEY_ID}/\\d{8}/${ACCOUNT.AWS_REGION}/${service}/aws4_request`;
  return new RegExp(`^AWS4-HMAC-SHA256 ${scope}, SignedHeaders=\\S+, Signature=[0-9a-f]{64}$`).test(
    headers.authorization ?? '',
  );
}

/** Checks a signed URL as S3 does: the time, and the signature over method, path, every other parameter and the host. */
export function isSignedUrl({ method, path, headers }: ReceivedRequest): boolean {
  const { pathname, searchParams } = new URL(path, 'http://store.invalid');
  const stamp = searchParams.get('X-Amz-Date') ?? '';
  const [, day, scope] = /^[^/]+\/(\d{8})(\/.+)$/.exec(searchParams.get('X-Amz-Credential') ?? '') ?? [];
  const given = searchParams.get('X-Amz-Signature') ?? '';
  if (!day || !scope || !given) return false;
  const expiresAt = timeOf(stamp) + Number(searchParams.get('X-Amz-Expires')) * 1000;
  if (!(Date.now() < expiresAt)) return false;
  const query = [...searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  const request = [method, pathname, query, `host:${headers.host ?? ''}\n`, 'host', 'UNSIGNED-PAYLOAD'].join('\n');
  const digest = createHash('sha256').update(request).digest('hex');
  return isSame(given, signatureOf(['AWS4-HMAC-SHA256', stamp, `${day}${scope}`, digest].join('\n'), day));
}

/** Checks the signature of an upload form over its policy. */
export function isSignedPolicy(fields: Readonly<Record<string, string>>): boolean {
  const day = fields['X-Amz-Credential']?.split('/')[1] ?? '';
  return isSame(fields['X-Amz-Signature'] ?? '', signatureOf(fields['Policy'] ?? '', day));
}

function signatureOf(text: string, day: string): string {
  const key = [day, ACCOUNT.AWS_REGION, 's3', 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${ACCOUNT.AWS_SECRET_ACCESS_KEY}`,
  );
  return createHmac('sha256', key).update(text).digest('hex');
}

function isSame(given: string, expected: string): boolean {
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}

/** `20260131T235959Z` */
function timeOf(stamp: string): number {
  return Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

/** As RFC 3986 has it, which is stricter than `encodeURIComponent`. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

import type { FastifyRequest } from 'fastify';

const LONGEST_TOKEN = 8_192;
const SCHEME = 'bearer ';

/** The token of the one Authorization header. Null without it, with two of them, or when it cannot be a token. */
export function bearerToken({ headers, raw }: FastifyRequest): string | null {
  // Node keeps the first of several; a proxy in front may have checked another.
  const given = raw.rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === 'authorization');
  const header = headers.authorization;
  if (given.length > 1 || !header?.slice(0, SCHEME.length).toLowerCase().startsWith(SCHEME)) return null;
  const token = header.slice(SCHEME.length).trim();
  return token.length > 0 && token.length <= LONGEST_TOKEN && token.split('.', 4).length === 3 ? token : null;
}

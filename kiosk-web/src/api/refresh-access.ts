import { readCsrfToken } from './csrf-token.js';
import { accepted, send } from './send.js';

let underWay: Promise<boolean> | null = null;

/**
 * Renews the sign-in; calls that meet share one renewal. False: staff must enter a code. A server that cannot say so now
 * throws, so that no terminal is locked because its server restarts.
 */
export function refreshAccess(): Promise<boolean> {
  underWay ??= renew().finally(() => {
    underWay = null;
  });
  return underWay;
}

const REFUSED: readonly number[] = [400, 401, 403];

async function renew(): Promise<boolean> {
  if (!readCsrfToken()) return false;
  const response = await send('/api/access-code/refresh', { method: 'POST' });
  if (REFUSED.includes(response.status)) return false;
  await accepted(response);
  return true;
}

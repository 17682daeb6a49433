import { readCsrfToken } from './csrf-token.js';
import { send } from './send.js';

let underWay: Promise<boolean> | null = null;

/** Renews the sign-in; calls that meet share one renewal. False: staff must enter a code. */
export function refreshAccess(): Promise<boolean> {
  underWay ??= renew().finally(() => {
    underWay = null;
  });
  return underWay;
}

async function renew(): Promise<boolean> {
  if (!readCsrfToken()) return false;
  const response = await send('/api/access-code/refresh', { method: 'POST' });
  return response.ok;
}

import { accepted, send } from './send.js';

/** Signs this terminal in. 401: not a valid code; 429: too many attempts, with the time to wait. */
export async function enterAccessCode(accessCode: string): Promise<void> {
  await accepted(await send('/api/access-code', { method: 'POST', body: { accessCode } }));
}

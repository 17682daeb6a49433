import { refreshAccess } from './refresh-access.js';
import { accepted, type Call, send } from './send.js';

/** Sends one call of a signed-in terminal. An expired sign-in is renewed once, then the call is repeated. */
export async function request(path: string, call: Call = {}): Promise<Response> {
  const response = await send(path, call);
  if (response.status !== 401 || !(await refreshAccess())) return accepted(response);
  return accepted(await send(path, call));
}

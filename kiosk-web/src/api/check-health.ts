import { send } from './send.js';

/** True when the server answers and its database does too. */
export async function checkHealth(): Promise<boolean> {
  return send('/health/ready', { timeoutMs: 5000 }).then(
    (response) => response.ok,
    () => false,
  );
}

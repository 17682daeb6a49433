import { send } from './send.js';

/** True when the server answers at all. */
export async function checkHealth(): Promise<boolean> {
  return send('/health/live', { timeoutMs: 5000 }).then(
    (response) => response.ok,
    () => false,
  );
}

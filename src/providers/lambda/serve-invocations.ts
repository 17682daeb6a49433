import { type IncomingHttpHeaders, request } from 'node:http';
import { json } from 'node:stream/consumers';

/** For telling what came of an invocation. */
const TELLING_MS = 1_000;

/** Answers an event with what the runtime is told; `signal` is aborted shortly before the function is ended. */
export type InvocationHandler = (event: unknown, signal: AbortSignal) => Promise<unknown>;

/**
 * Asks the runtime interface of AWS Lambda at `api` (host and port, as `AWS_LAMBDA_RUNTIME_API` has it) for one event after
 * the other. Ends only by throwing: when that interface is gone. A handler that throws fails its invocation, not the next.
 */
export async function serveInvocations(api: string, handle: InvocationHandler): Promise<never> {
  const base = `http://${api}/2018-06-01/runtime/invocation`;
  for (;;) {
    const { headers, body } = await ask('GET', `${base}/next`);
    const id = String(headers['lambda-runtime-aws-request-id']);
    const left = Number(headers['lambda-runtime-deadline-ms']) - Date.now() - TELLING_MS;
    try {
      const answer = await handle(body, AbortSignal.timeout(Math.max(0, left)));
      await ask('POST', `${base}/${id}/response`, answer);
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      await ask('POST', `${base}/${id}/error`, { errorType: name, errorMessage: message });
    }
  }
}

/** Waits for as long as it takes: between two events the whole process may be frozen for hours. */
function ask(method: string, url: string, content?: unknown): Promise<{ headers: IncomingHttpHeaders; body: unknown }> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, headers: { 'content-type': 'application/json' } }, (response) => {
      json(response).then((body) => resolve({ headers: response.headers, body }), reject);
    });
    asking.on('error', reject).end(content === undefined ? undefined : JSON.stringify(content));
  });
}

import type { ServerResponse } from 'node:http';

/** One way in which a provider fails. */
export type Fault =
  | { kind: 'status'; status: number; retryAfter?: string; message?: string }
  | { kind: 'hang' }
  | { kind: 'drip' }
  | { kind: 'reset' }
  | { kind: 'reset-mid-stream' }
  | { kind: 'unfinished-stream' }
  | { kind: 'error-in-stream' }
  | { kind: 'html' }
  | { kind: 'truncated-json' }
  | { kind: 'cut-json' }
  | { kind: 'empty' }
  | { kind: 'huge' }
  | { kind: 'redirect'; to: string };

const FIRST_CHUNK = 'data: {"choices":[{"index":0,"delta":{"content":"Half"},"finish_reason":null}]}\n\n';

function typeOf(path: string): string {
  if (path.endsWith('/chat/completions')) return 'text/event-stream';
  return path.endsWith('/audio/speech') ? 'audio/wav' : 'application/json';
}

/** Plays the fault; false when it is not one that ends the answer. */
export async function playFault(fault: Fault, response: ServerResponse, path: string): Promise<boolean> {
  const type = typeOf(path);
  switch (fault.kind) {
    case 'status': {
      const headers = {
        'content-type': 'application/json',
        ...(fault.retryAfter && { 'retry-after': fault.retryAfter }),
      };
      response.writeHead(fault.status, headers).end(JSON.stringify({ error: { message: fault.message ?? 'no' } }));
      return true;
    }
    case 'hang':
      return true;
    case 'drip':
      response.writeHead(200, { 'content-type': type });
      for (let sent = 0; !response.destroyed && sent < 600; sent += 1) {
        response.write(type === 'text/event-stream' ? ': still here\n\n' : ' ');
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      response.end();
      return true;
    case 'reset':
      response.destroy();
      return true;
    case 'reset-mid-stream':
      response.writeHead(200, { 'content-type': type });
      response.write(FIRST_CHUNK, () => setTimeout(() => response.destroy(), 20));
      return true;
    case 'unfinished-stream':
      response.writeHead(200, { 'content-type': type }).end(FIRST_CHUNK);
      return true;
    case 'error-in-stream':
      response.writeHead(200, { 'content-type': type }).end('data: {"error":{"message":"overloaded"}}\n\n');
      return true;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Sign in to the network</body></html>');
      return true;
    case 'truncated-json':
      response
        .writeHead(200, { 'content-type': type })
        .end(type === 'text/event-stream' ? 'data: {"choi\n\n' : '{"tex');
      return true;
    case 'cut-json':
      response.writeHead(200, { 'content-type': type, 'content-length': '1000' });
      response.write('{"tex', () => setTimeout(() => response.destroy(), 20));
      return true;
    case 'empty':
      response.writeHead(200, { 'content-type': type }).end();
      return true;
    case 'huge':
      response.writeHead(200, { 'content-type': type });
      for (let sent = 0; !response.destroyed && sent < 64; sent += 1) {
        response.write((type === 'text/event-stream' ? ':' : ' ').padEnd(1_000_000, ' ') + '\n\n');
        await new Promise((resolve) => setImmediate(resolve));
      }
      response.end();
      return true;
    case 'redirect':
      response.writeHead(307, { location: fault.to }).end();
      return true;
  }
}

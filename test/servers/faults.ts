import type { ServerResponse } from 'node:http';

/** One way in which a provider fails. */
export type Fault =
  | { kind: 'status'; status: number; retryAfter?: string; message?: string }
  | { kind: 'throttled'; retryAfter?: string }
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
  | { kind: 'redirect'; to: string }
  | { kind: 'json'; body: object };

export interface ToldError {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What a failure looks like in the words of one provider. */
export interface Dialect {
  /** Media type of a good answer. */
  type: string;
  /** The first part of an answer, well made; `Half` in it, where it is text. */
  half: string | Buffer;
  /** An answer that begins well and then tells of an error; absent where the protocol has no such thing. */
  errorInStream?: string | Buffer;
  /** Bytes that are no answer. */
  broken: string | Buffer;
  /** Says that it is alive, and nothing else. */
  keepAlive: string | Buffer;
  /** About a megabyte of an answer that never ends. */
  bulk: string | Buffer;
  /** How an error is told. */
  error(status: number, message: string): ToldError;
  /** How too many requests are told of. */
  throttled: ToldError;
}

const HUGE_BYTES = 50_000_000;

/** Plays the fault as this provider would. */
export async function playFault(fault: Fault, response: ServerResponse, dialect: Dialect): Promise<void> {
  const { type, half } = dialect;
  switch (fault.kind) {
    case 'status':
      sendError(response, dialect.error(fault.status, fault.message ?? 'no'), fault.retryAfter);
      return;
    case 'throttled':
      sendError(response, dialect.throttled, fault.retryAfter);
      return;
    case 'hang':
      return;
    case 'drip':
      response.writeHead(200, { 'content-type': type });
      for (let sent = 0; !response.destroyed && sent < 600; sent += 1) {
        response.write(dialect.keepAlive);
        await pause(20);
      }
      response.end();
      return;
    case 'reset':
      response.destroy();
      return;
    case 'reset-mid-stream':
      response.writeHead(200, { 'content-type': type });
      response.write(half, () => setTimeout(() => response.destroy(), 20));
      return;
    case 'unfinished-stream':
      response.writeHead(200, { 'content-type': type }).end(half);
      return;
    case 'error-in-stream':
      response.writeHead(200, { 'content-type': type }).end(dialect.errorInStream ?? half);
      return;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Sign in to the network</body></html>');
      return;
    case 'truncated-json':
      response.writeHead(200, { 'content-type': type }).end(dialect.broken);
      return;
    case 'cut-json':
      response.writeHead(200, { 'content-type': type, 'content-length': '1000' });
      response.write(half.slice(0, 5), () => setTimeout(() => response.destroy(), 20));
      return;
    case 'empty':
      response.writeHead(200, { 'content-type': type }).end();
      return;
    case 'huge':
      response.writeHead(200, { 'content-type': type });
      for (let sent = 0; !response.destroyed && sent < HUGE_BYTES; sent += dialect.bulk.length) {
        response.write(dialect.bulk);
        await new Promise((resolve) => setImmediate(resolve));
      }
      response.end();
      return;
    case 'redirect':
      response.writeHead(307, { location: fault.to }).end();
      return;
    case 'json':
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(fault.body));
      return;
  }
}

export function sendError(response: ServerResponse, { status, headers, body }: ToldError, retryAfter?: string): void {
  response.writeHead(status, { ...headers, ...(retryAfter && { 'retry-after': retryAfter }) }).end(body);
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

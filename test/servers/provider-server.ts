import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { type Dialect, type Fault, pause, playFault } from './faults.js';

export interface ReceivedRequest {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  /** Parsed JSON; empty for anything else. */
  body: Record<string, unknown>;
  /** The body as text; as Latin-1 where it is no text alone. */
  raw: string;
  /** The client went away before the answer was complete. */
  disconnected: boolean;
  /** `performance.now()` when its answer ended, complete or not. */
  endedAt?: number;
}

/** Speaks a vendor's protocol on a local port, and its ways of failing. */
export abstract class ProviderServer {
  readonly requests: ReceivedRequest[] = [];
  /** Faults of the next requests, in order; then healthy again. A lone fault with `forever` stays. */
  faults: Fault[] = [];
  forever: Fault | undefined;
  /** Answers come in small pieces, with a pause after each. */
  slow = false;
  /** Connections that clients opened. */
  connections = 0;

  private readonly underWay = new Map<ReceivedRequest, ServerResponse>();
  private isCutOff = (_request: ReceivedRequest): boolean => false;
  private port = 0;
  private address = '127.0.0.1';
  private readonly http = createServer((request, response) => void this.handle(request, response));

  constructor() {
    this.http.on('connection', () => (this.connections += 1));
  }

  /** On a free port, or again on its own after a `stop`. */
  async listen(address = this.address): Promise<this> {
    this.address = address;
    await new Promise<void>((resolve) => this.http.listen(this.port, address, resolve));
    this.port = (this.http.address() as AddressInfo).port;
    return this;
  }

  get isListening(): boolean {
    return this.http.listening;
  }

  get origin(): string {
    return `http://${this.address}:${this.port}`;
  }

  get last(): ReceivedRequest {
    const last = this.requests.at(-1);
    if (!last) throw new Error('nothing was requested');
    return last;
  }

  reset(): void {
    this.requests.length = 0;
    this.connections = 0;
    this.faults = [];
    this.forever = undefined;
    this.slow = false;
    this.isCutOff = () => false;
  }

  /** As if what serves these requests were killed: cuts those that are under way, and all that come until `reset`. */
  cutOff(isMeant: (request: ReceivedRequest) => boolean): void {
    this.isCutOff = isMeant;
    for (const [request, response] of this.underWay) if (isMeant(request)) response.destroy();
  }

  /** Cuts every answer that is under way. */
  async stop(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }

  protected abstract dialectOf(request: ReceivedRequest): Dialect;

  protected abstract answer(request: ReceivedRequest, response: ServerResponse): Promise<void> | void;

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await bodyOf(request);
    const isJson = /^application\/(x-amz-)?json/.test(request.headers['content-type'] ?? '');
    const received: ReceivedRequest = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: isJson && raw !== '' ? (JSON.parse(raw) as Record<string, unknown>) : {},
      raw,
      disconnected: false,
    };
    this.requests.push(received);
    if (this.isCutOff(received)) {
      response.destroy();
      return;
    }
    this.underWay.set(received, response);
    response.on('close', () => {
      this.underWay.delete(received);
      received.endedAt = performance.now();
      received.disconnected = !response.writableFinished;
    });
    if (this.slow) writeSlowly(response);
    const fault = this.faults.shift() ?? this.forever;
    if (fault) await playFault(fault, response, this.dialectOf(received));
    else await this.answer(received, response);
  }
}

const SLOW_PIECES = 6;
const SLOW_MS = 8;

/** Cuts whatever is written from now on. */
function writeSlowly(response: ServerResponse): void {
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  let written = Promise.resolve();
  const enqueue = (data: string | Uint8Array) => {
    const bytes = Buffer.from(data as Uint8Array);
    const size = Math.max(1, Math.ceil(bytes.length / SLOW_PIECES));
    written = written.then(async () => {
      for (let at = 0; at < bytes.length && !response.destroyed; at += size) {
        write(bytes.subarray(at, at + size));
        await pause(SLOW_MS);
      }
    });
    return true;
  };
  const finish = (data?: string | Uint8Array) => {
    if (data) enqueue(data);
    void written.then(() => end());
    return response;
  };
  Object.assign(response, { write: enqueue, end: finish });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const isText = /^(application\/(x-amz-)?json|text\/)/.test(request.headers['content-type'] ?? '');
  return Buffer.concat(parts).toString(isText ? 'utf8' : 'latin1');
}

export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** Falls silent in the middle. */
export async function sendHaltingly(response: ServerResponse, body: string | Buffer, pauseMs: number): Promise<void> {
  const half = Math.floor(body.length / 2);
  if (pauseMs) {
    response.write(body.slice(0, half));
    await pause(pauseMs);
  }
  if (!response.destroyed) response.end(pauseMs ? body.slice(half) : body);
}

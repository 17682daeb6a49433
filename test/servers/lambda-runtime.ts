import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** What a function answered, or how it said that it failed. */
export interface Invoked {
  answer?: unknown;
  error?: { errorType: string; errorMessage: string };
}

/** Speaks the interface that AWS Lambda gives to what runs in it: hands out events one by one, and hears what came of them. */
export class LambdaRuntime {
  private readonly events: { id: string; event: unknown; seconds: number }[] = [];
  private readonly waiting: ServerResponse[] = [];
  private readonly ends = new Map<string, (invoked: Invoked) => void>();
  private readonly http = createServer((request, response) => void this.handle(request, response));

  static async start(): Promise<LambdaRuntime> {
    const runtime = new LambdaRuntime();
    await new Promise<void>((resolve) => runtime.http.listen(0, '127.0.0.1', resolve));
    return runtime;
  }

  /** As `AWS_LAMBDA_RUNTIME_API` has it. */
  get address(): string {
    return `127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  invoke(event: unknown, seconds = 60): Promise<Invoked> {
    const id = randomUUID();
    this.events.push({ id, event, seconds });
    const ended = new Promise<Invoked>((resolve) => this.ends.set(id, resolve));
    this.handOut();
    return ended;
  }

  async stop(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, id = '', what] = /^\/2018-06-01\/runtime\/invocation\/([^/]+)(?:\/(\w+))?$/.exec(request.url ?? '') ?? [];
    if (request.method === 'GET' && id === 'next') {
      this.waiting.push(response);
      this.handOut();
    } else {
      const told: unknown = await json(request);
      this.ends.get(id)?.(what === 'response' ? { answer: told } : { error: told as Invoked['error'] });
      response.writeHead(202, { 'content-type': 'application/json' }).end('{"status":"OK"}');
    }
  }

  private handOut(): void {
    while (this.events.length > 0 && this.waiting.length > 0) {
      const { id, event, seconds } = this.events.shift()!;
      this.waiting
        .shift()!
        .writeHead(200, {
          'content-type': 'application/json',
          'lambda-runtime-aws-request-id': id,
          'lambda-runtime-deadline-ms': String(Date.now() + seconds * 1000),
        })
        .end(JSON.stringify(event));
    }
  }
}

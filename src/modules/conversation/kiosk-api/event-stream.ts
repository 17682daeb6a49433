import type { FastifyReply } from 'fastify';

const COMMENT_EVERY_MS = 15_000;

/** Clients that listen or wait, so that a stopping process can end their responses cleanly instead of cutting them. */
export class OpenStreams {
  private readonly ends = new Set<() => void>();
  private allEnded = false;

  open(reply: FastifyReply): EventStream {
    const stream = new EventStream(reply);
    this.endWithTheOthers(reply, () => stream.end());
    return stream;
  }

  /** Aborted when the client of this response is gone or has it, and when all are ended. */
  waiting(reply: FastifyReply): AbortSignal {
    const controller = new AbortController();
    reply.raw.once('close', () => controller.abort());
    this.endWithTheOthers(reply, () => controller.abort());
    return controller.signal;
  }

  /** Those that come later are ended at once. */
  endAll(): void {
    this.allEnded = true;
    for (const end of this.ends) end();
  }

  private endWithTheOthers(reply: FastifyReply, end: () => void): void {
    this.ends.add(end);
    reply.raw.once('close', () => this.ends.delete(end));
    if (this.allEnded) end();
  }
}

/** One client listening by server-sent events. */
export class EventStream {
  private readonly controller = new AbortController();
  private readonly comments: NodeJS.Timeout;

  constructor(private readonly reply: FastifyReply) {
    reply.hijack();
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // Whoever listens on after the end of a stopping process must not do so on this connection.
      Connection: 'close',
      'X-Accel-Buffering': 'no',
    });
    this.comments = setInterval(() => this.write(': still here\n\n'), COMMENT_EVERY_MS);
    reply.raw.once('close', () => {
      clearInterval(this.comments);
      this.controller.abort();
    });
    this.write(': listening\n\n');
  }

  /** Aborted when the client is gone or the stream was ended. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  send(id: number, event: string, data: unknown): void {
    this.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  end(): void {
    this.controller.abort();
    this.reply.raw.end();
  }

  private write(text: string): void {
    if (!this.reply.raw.writableEnded) this.reply.raw.write(text);
  }
}

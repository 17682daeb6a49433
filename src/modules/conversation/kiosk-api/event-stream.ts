import type { FastifyReply } from 'fastify';

const COMMENT_EVERY_MS = 15_000;

/** Streams that are open, so that a stopping process can end them cleanly instead of cutting them. */
export class OpenStreams {
  private readonly streams = new Set<EventStream>();

  open(reply: FastifyReply): EventStream {
    const stream = new EventStream(reply, () => this.streams.delete(stream));
    this.streams.add(stream);
    return stream;
  }

  endAll(): void {
    for (const stream of this.streams) stream.end();
  }
}

/** One client listening by server-sent events. */
export class EventStream {
  private readonly controller = new AbortController();
  private readonly comments: NodeJS.Timeout;

  constructor(
    private readonly reply: FastifyReply,
    onEnd: () => void,
  ) {
    reply.hijack();
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    this.comments = setInterval(() => this.write(': still here\n\n'), COMMENT_EVERY_MS);
    reply.raw.once('close', () => {
      clearInterval(this.comments);
      this.controller.abort();
      onEnd();
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

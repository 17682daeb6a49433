import type { ServerResponse } from 'node:http';

import { EventStreamCodec } from '@smithy/core/event-streams';

import { awsError } from './aws-errors.js';
import { embeddingAnswer } from './bedrock-embeddings.js';
import { type Embedding, embeddingOf } from './embeddings.js';
import { type Dialect, pause, sendError } from './faults.js';
import { ProviderServer, type ReceivedRequest, sendHaltingly } from './provider-server.js';
import { isSigned } from './sigv4.js';

/** Answers of a healthy server; a test overrides what it is about. */
export interface BedrockScript {
  /** Pieces of the answer; a function sees the request. */
  pieces: readonly string[] | ((body: Record<string, unknown>) => readonly string[]);
  /** Frames that are written as they are, instead of a well-made stream. */
  frames?: readonly Buffer[];
  /** After each frame, or in the middle of an answer in one piece; a function sees the request. */
  pauseMs: number | ((body: Record<string, unknown>) => number);
  stopReason: string;
  /** After the stop it goes on without a word of use. */
  endless: boolean;
  /** The stream is written in parts of so many bytes, whatever the frames are. */
  bytesAtOnce: number;
  /** Parameters of which a request is refused, as some models do. */
  refuses: readonly string[];
  embedding: Embedding;
}

const codec = new EventStreamCodec(
  (bytes) => Buffer.from(bytes as Uint8Array).toString('utf8'),
  (text) => Buffer.from(text, 'utf8'),
);

function frame(headers: Record<string, string>, body: unknown): Buffer {
  const typed = Object.entries(headers).map(([name, value]) => [name, { type: 'string' as const, value }]);
  return Buffer.from(codec.encode({ headers: Object.fromEntries(typed), body: Buffer.from(JSON.stringify(body)) }));
}

export function eventFrame(type: string, body: unknown): Buffer {
  return frame({ ':message-type': 'event', ':event-type': type, ':content-type': 'application/json' }, body);
}

export function exceptionFrame(type: string, message: string): Buffer {
  return frame(
    { ':message-type': 'exception', ':exception-type': type, ':content-type': 'application/json' },
    { message },
  );
}

export const textFrame = (text: string) => eventFrame('contentBlockDelta', { contentBlockIndex: 0, delta: { text } });
export const stopFrame = (stopReason = 'end_turn') => eventFrame('messageStop', { stopReason });

const STREAM_TYPE = 'application/vnd.amazon.eventstream';

const ERRORS: Pick<Dialect, 'throttled' | 'error'> = {
  throttled: awsError(429, 'slow down'),
  error: (status, message) => awsError(status, message),
};

const JSON_DIALECT: Omit<Dialect, keyof typeof ERRORS> = {
  type: 'application/json',
  half: '{"embedding":[0.1,',
  broken: '{"embedding":[0.1,',
  keepAlive: ' ',
  bulk: ' '.repeat(1_000_000),
};

function streamDialect(): Omit<Dialect, keyof typeof ERRORS> {
  const start = eventFrame('messageStart', { role: 'assistant' });
  const half = Buffer.concat([start, textFrame('Half')]);
  return {
    type: STREAM_TYPE,
    half,
    errorInStream: Buffer.concat([start, exceptionFrame('modelStreamErrorException', 'overloaded')]),
    broken: corrupted(half),
    keepAlive: start,
    bulk: eventFrame('messageStart', { role: 'assistant', p: ' '.repeat(1_000_000) }),
  };
}

/** Speaks the protocol of Bedrock's ConverseStream, and of InvokeModel as its embedding models are asked. */
export class BedrockServer extends ProviderServer {
  script: BedrockScript = healthy();

  static start(): Promise<BedrockServer> {
    return new BedrockServer().listen();
  }

  override reset(): void {
    super.reset();
    this.script = healthy();
  }

  protected dialectOf({ path }: ReceivedRequest): Dialect {
    return { ...(path.endsWith('/invoke') ? JSON_DIALECT : streamDialect()), ...ERRORS };
  }

  protected async answer(request: ReceivedRequest, response: ServerResponse): Promise<void> {
    const { body, path } = request;
    const [, model = '', action] = /^\/model\/([^/]+)\/(converse-stream|invoke)$/.exec(path) ?? [];
    const asked = body['inferenceConfig'] as Record<string, unknown> | undefined;
    const refused = this.script.refuses.find((parameter) => asked && parameter in asked);
    if (!isSigned(request, 'bedrock')) sendError(response, awsError(403, 'not signed'));
    else if (!action) sendError(response, awsError(404, 'no such path'));
    else if (refused) sendError(response, awsError(400, `The model does not take ${refused}.`));
    else if (action === 'invoke') await this.embed(decodeURIComponent(model), body, response);
    else await this.stream(body, response);
  }

  private async embed(model: string, body: Record<string, unknown>, response: ServerResponse): Promise<void> {
    const answer = embeddingAnswer(model, body, this.script.embedding);
    if (typeof answer === 'string') {
      sendError(response, awsError(400, answer));
      return;
    }
    response.writeHead(200, { 'content-type': JSON_DIALECT.type });
    await sendHaltingly(response, JSON.stringify(answer), this.pauseFor(body));
  }

  private pauseFor(body: Record<string, unknown>): number {
    const { pauseMs } = this.script;
    return typeof pauseMs === 'function' ? pauseMs(body) : pauseMs;
  }

  private async stream(body: Record<string, unknown>, response: ServerResponse): Promise<void> {
    const { pieces, frames, stopReason, bytesAtOnce, endless } = this.script;
    const ms = this.pauseFor(body);
    response.writeHead(200, { 'content-type': STREAM_TYPE });
    for (const each of frames ?? converseFrames(typeof pieces === 'function' ? pieces(body) : pieces, stopReason)) {
      for (let at = 0; at < each.length; at += bytesAtOnce) {
        if (response.destroyed) return;
        response.write(each.subarray(at, at + bytesAtOnce));
        // So that each part is a packet of its own.
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (ms) await pause(ms);
    }
    while (endless && !response.destroyed) {
      response.write(eventFrame('metadata', {}));
      await pause(20);
    }
    response.end();
  }
}

export function converseFrames(pieces: readonly string[], stopReason = 'end_turn'): Buffer[] {
  return [
    eventFrame('messageStart', { role: 'assistant' }),
    ...pieces.map(textFrame),
    eventFrame('contentBlockStop', { contentBlockIndex: 0 }),
    stopFrame(stopReason),
    eventFrame('metadata', { usage: { inputTokens: 9, outputTokens: 9, totalTokens: 18 }, metrics: { latencyMs: 1 } }),
  ];
}

/** A byte in the middle of its last frame is another one: the checksum of the frame no longer holds. */
function corrupted(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const at = changed.length - 10;
  changed[at] = (changed[at] ?? 0) ^ 0xff;
  return changed;
}

function healthy(): BedrockScript {
  return {
    pieces: ['Good ', 'after', 'noon.'],
    pauseMs: 0,
    stopReason: 'end_turn',
    endless: false,
    bytesAtOnce: 37,
    refuses: [],
    embedding: embeddingOf,
  };
}

import type { ServerResponse } from 'node:http';

import { EventStreamCodec } from '@smithy/core/event-streams';

import { awsError } from './aws-errors.js';
import { type Dialect, pause, sendError } from './faults.js';
import { ProviderServer, type ReceivedRequest } from './provider-server.js';
import { isSigned } from './sigv4.js';

/** Answers of a healthy server; a test overrides what it is about. */
export interface BedrockScript {
  /** Pieces of the answer; a function sees the request. */
  pieces: readonly string[] | ((body: Record<string, unknown>) => readonly string[]);
  /** Frames that are written as they are, instead of a well-made stream. */
  frames?: readonly Buffer[];
  /** After each frame; a function sees the request. */
  pauseMs: number | ((body: Record<string, unknown>) => number);
  stopReason: string;
  /** The stream is written in parts of so many bytes, whatever the frames are. */
  bytesAtOnce: number;
  /** Parameters of which a request is refused, as some models do. */
  refuses: readonly string[];
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

/** Speaks the protocol of Bedrock's ConverseStream. */
export class BedrockServer extends ProviderServer {
  script: BedrockScript = healthy();

  static start(): Promise<BedrockServer> {
    return new BedrockServer().listen();
  }

  override reset(): void {
    super.reset();
    this.script = healthy();
  }

  protected dialectOf(): Dialect {
    const start = eventFrame('messageStart', { role: 'assistant' });
    const half = Buffer.concat([start, textFrame('Half')]);
    return {
      type: STREAM_TYPE,
      half,
      errorInStream: Buffer.concat([start, exceptionFrame('modelStreamErrorException', 'overloaded')]),
      broken: corrupted(half),
      keepAlive: start,
      bulk: eventFrame('messageStart', { role: 'assistant', p: ' '.repeat(1_000_000) }),
      throttled: awsError(429, 'slow down'),
      error: (status, message) => awsError(status, message),
    };
  }

  protected async answer(request: ReceivedRequest, response: ServerResponse): Promise<void> {
    const { body, path } = request;
    const asked = body['inferenceConfig'] as Record<string, unknown> | undefined;
    const refused = this.script.refuses.find((parameter) => asked && parameter in asked);
    if (!isSigned(request, 'bedrock')) sendError(response, awsError(403, 'not signed'));
    else if (!/^\/model\/[^/]+\/converse-stream$/.test(path)) sendError(response, awsError(404, 'no such path'));
    else if (refused) sendError(response, awsError(400, `The model does not take ${refused}.`));
    else await this.stream(body, response);
  }

  private async stream(body: Record<string, unknown>, response: ServerResponse): Promise<void> {
    const { pieces, frames, pauseMs, stopReason, bytesAtOnce } = this.script;
    const ms = typeof pauseMs === 'function' ? pauseMs(body) : pauseMs;
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
    bytesAtOnce: 37,
    refuses: [],
  };
}

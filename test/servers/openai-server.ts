import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { type Fault, playFault } from './openai-faults.js';
import { mp3Of, wavOf } from './sound.js';

export interface ReceivedRequest {
  path: string;
  headers: IncomingMessage['headers'];
  /** Parsed JSON, or the multipart body as Latin-1 text. */
  body: Record<string, unknown>;
  raw: string;
  /** The client went away before the answer was complete. */
  disconnected: boolean;
}

/** Answers of a healthy server; a test overrides what it is about. */
export interface OpenAiScript {
  /** Pieces of the chat answer; a function sees the request. */
  chat: readonly string[] | ((body: Record<string, unknown>) => readonly string[]);
  /** Written as they are, instead of a well-made stream. */
  rawChat?: readonly (string | Buffer)[];
  /** Between pieces of the stream. */
  pauseMs: number;
  embedding: (text: string) => (number | null)[];
  transcript: Record<string, unknown>;
  speech: 'wav' | 'streamed-wav' | 'mp3';
  /** Parameters of which a request is refused, as some models do. */
  refuses: readonly string[];
}

/** Speaks the protocol of the vendor's API on a local port, and its ways of failing. */
export class OpenAiServer {
  readonly requests: ReceivedRequest[] = [];
  script: OpenAiScript = healthy();
  /** Faults of the next requests, in order; then healthy again. A lone fault with `forever` stays. */
  faults: Fault[] = [];
  forever: Fault | undefined;

  private constructor(private readonly server: Server) {}

  static async start(address = '127.0.0.1'): Promise<OpenAiServer> {
    const http = createServer((request, response) => void started.handle(request, response));
    const started = new OpenAiServer(http);
    await new Promise<void>((resolve) => http.listen(0, address, resolve));
    return started;
  }

  get baseUrl(): string {
    const { address, port } = this.server.address() as AddressInfo;
    return `http://${address}:${port}/v1`;
  }

  get last(): ReceivedRequest {
    const last = this.requests.at(-1);
    if (!last) throw new Error('nothing was requested');
    return last;
  }

  reset(): void {
    this.requests.length = 0;
    this.script = healthy();
    this.faults = [];
    this.forever = undefined;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await bodyOf(request);
    const json = request.headers['content-type']?.startsWith('application/json');
    const body: Record<string, unknown> = json ? (JSON.parse(raw) as Record<string, unknown>) : {};
    const received: ReceivedRequest = {
      path: request.url ?? '',
      headers: request.headers,
      body,
      raw,
      disconnected: false,
    };
    this.requests.push(received);
    response.on('close', () => (received.disconnected = !response.writableFinished));
    const fault = this.faults.shift() ?? this.forever;
    if (fault && (await playFault(fault, response, received.path))) return;
    const refused = this.script.refuses.find((parameter) => parameter in body);
    if (refused) {
      sendJson(response, { error: { message: 'no', code: 'unsupported_value', param: refused } }, 400);
      return;
    }
    await this.answer(received, response);
  }

  private async answer({ path, body, raw }: ReceivedRequest, response: ServerResponse): Promise<void> {
    if (path.endsWith('/chat/completions')) return this.chat(body, response);
    if (path.endsWith('/embeddings')) {
      const data = (body['input'] as string[]).map((text, index) => ({
        index,
        embedding: this.script.embedding(text),
      }));
      sendJson(response, { object: 'list', data: data.reverse() });
      return;
    }
    if (path.endsWith('/audio/transcriptions')) {
      const { text, ...verbose } = this.script.transcript;
      sendJson(response, raw.includes('verbose_json') ? { text, ...verbose } : { text });
      return;
    }
    if (path.endsWith('/audio/speech')) {
      this.speech(String(body['input']), response);
      return;
    }
    sendJson(response, { error: { message: 'no such path' } }, 404);
  }

  private async chat(body: Record<string, unknown>, response: ServerResponse): Promise<void> {
    const { chat, rawChat, pauseMs } = this.script;
    const pieces = typeof chat === 'function' ? chat(body) : chat;
    if (!body['stream']) {
      const message = { role: 'assistant', content: pieces.join('') };
      sendJson(response, { choices: [{ index: 0, message, finish_reason: 'stop' }] });
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    for (const part of rawChat ?? chatStream(pieces)) {
      if (response.destroyed) return;
      response.write(part);
      if (pauseMs) await pause(pauseMs);
    }
    response.end();
  }

  private speech(input: string, response: ServerResponse): void {
    const durationMs = 60 * input.length + 200;
    const mp3 = this.script.speech === 'mp3';
    response.writeHead(200, { 'content-type': mp3 ? 'audio/mpeg' : 'audio/wav' });
    response.end(mp3 ? mp3Of(durationMs) : wavOf(durationMs, this.script.speech === 'streamed-wav'));
  }
}

function healthy(): OpenAiScript {
  return {
    chat: ['Good ', 'after', 'noon.'],
    pauseMs: 0,
    embedding: (text) =>
      Array.from({ length: 1024 }, (_, i) => Math.sin((i + 1) * (1 + (text.codePointAt(i % text.length) ?? 0)))),
    transcript: {
      text: ' two twenty-five sixty R fifteen ',
      segments: [{ no_speech_prob: 0.4 }, { no_speech_prob: 0.02 }],
    },
    speech: 'wav',
    refuses: [],
  };
}

export function chatChunk(content: string, finishReason: string | null = null): string {
  return `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: finishReason }] })}\n\n`;
}

export function chatStream(pieces: readonly string[]): string[] {
  return [...pieces.map((piece) => chatChunk(piece)), chatChunk('', 'stop'), 'data: [DONE]\n\n'];
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const whole = Buffer.concat(parts);
  return whole.toString(request.headers['content-type']?.startsWith('multipart') ? 'latin1' : 'utf8');
}

function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

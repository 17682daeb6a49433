import type { ServerResponse } from 'node:http';

import { type Embedding, embeddingOf } from './embeddings.js';
import { type Dialect, pause } from './faults.js';
import { ProviderServer, type ReceivedRequest, sendHaltingly, sendJson } from './provider-server.js';
import { mp3Of, wavOf } from './sound.js';

/** Answers of a healthy server; a test overrides what it is about. */
export interface OpenAiScript {
  /** Pieces of the chat answer; a function sees the request. */
  chat: readonly string[] | ((body: Record<string, unknown>) => readonly string[]);
  /** Why the chat answer ends. */
  finishReason: string;
  /** After the finish marker it goes on without a word of use. */
  endless: boolean;
  /** The stream is written in parts of so many bytes; absent: as its pieces are. */
  bytesAtOnce?: number;
  /** Between parts of the stream, and in the middle of a transcript. */
  pauseMs: number;
  embedding: Embedding;
  /** What is heard; a function sees the request with the sound in it, as Latin-1. */
  transcript: Record<string, unknown> | ((raw: string) => Record<string, unknown>);
  speech: 'wav' | 'streamed-wav' | 'mp3';
  /** Parameters of which a request is refused, as some models do. */
  refuses: readonly string[];
}

/** Speaks the protocol of the vendor's API. */
export class OpenAiServer extends ProviderServer {
  script: OpenAiScript = healthy();

  static start(address = '127.0.0.1'): Promise<OpenAiServer> {
    return new OpenAiServer().listen(address);
  }

  get baseUrl(): string {
    return `${this.origin}/v1`;
  }

  override reset(): void {
    super.reset();
    this.script = healthy();
  }

  protected dialectOf({ path }: ReceivedRequest): Dialect {
    const isChat = path.endsWith('/chat/completions');
    return {
      type: isChat ? 'text/event-stream' : path.endsWith('/audio/speech') ? 'audio/wav' : 'application/json',
      half: chatChunk('Half'),
      errorInStream: 'data: {"error":{"message":"overloaded"}}\n\n',
      broken: isChat ? 'data: {"choi\n\n' : '{"tex',
      keepAlive: isChat ? ': still here\n\n' : ' ',
      bulk: `${(isChat ? ':' : ' ').padEnd(1_000_000)}\n\n`,
      throttled: openAiError(429, 'slow down'),
      error: openAiError,
    };
  }

  protected async answer({ path, body, raw }: ReceivedRequest, response: ServerResponse): Promise<void> {
    const refused = this.script.refuses.find((parameter) => parameter in body);
    if (refused) {
      sendJson(response, { error: { message: 'no', code: 'unsupported_value', param: refused } }, 400);
    } else if (path.endsWith('/chat/completions')) {
      await this.chat(body, response);
    } else if (path.endsWith('/embeddings')) {
      const data = (body['input'] as string[]).map((text, index) => ({
        index,
        embedding: this.script.embedding(text),
      }));
      sendJson(response, { object: 'list', data: data.reverse() });
    } else if (path.endsWith('/audio/transcriptions')) {
      const { transcript } = this.script;
      const { text, ...verbose } = typeof transcript === 'function' ? transcript(raw) : transcript;
      const heard = raw.includes('verbose_json') ? { text, ...verbose } : { text };
      response.writeHead(200, { 'content-type': 'application/json' });
      await sendHaltingly(response, JSON.stringify(heard), this.script.pauseMs);
    } else if (path.endsWith('/audio/speech')) {
      this.speech(String(body['input']), response);
    } else {
      sendJson(response, { error: { message: 'no such path' } }, 404);
    }
  }

  private async chat(body: Record<string, unknown>, response: ServerResponse): Promise<void> {
    const { chat, finishReason, endless, bytesAtOnce, pauseMs } = this.script;
    const pieces = typeof chat === 'function' ? chat(body) : chat;
    if (!body['stream']) {
      const message = { role: 'assistant', content: pieces.join('') };
      sendJson(response, { choices: [{ index: 0, message, finish_reason: 'stop' }] });
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    for (const part of inParts(chatStream(pieces, finishReason, !endless), bytesAtOnce)) {
      if (response.destroyed) return;
      response.write(part);
      if (bytesAtOnce) await new Promise((resolve) => setImmediate(resolve));
      if (pauseMs) await pause(pauseMs);
    }
    while (endless && !response.destroyed) {
      response.write(': wait\n\n');
      await pause(20);
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
    finishReason: 'stop',
    endless: false,
    pauseMs: 0,
    embedding: embeddingOf,
    transcript: {
      text: ' two twenty-five sixty R fifteen ',
      segments: [{ no_speech_prob: 0.4 }, { no_speech_prob: 0.02 }],
    },
    speech: 'wav',
    refuses: [],
  };
}

const openAiError: Dialect['error'] = (status, message) => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ error: { message } }),
});

function chatChunk(content: string, finishReason: string | null = null): string {
  return `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: finishReason }] })}\n\n`;
}

function chatStream(pieces: readonly string[], finishReason: string, ends: boolean): string[] {
  const chunks = [...pieces.map((piece) => chatChunk(piece)), chatChunk('', finishReason)];
  return ends ? [...chunks, 'data: [DONE]\n\n'] : chunks;
}

function inParts(chunks: readonly string[], bytesAtOnce: number | undefined): (string | Buffer)[] {
  if (!bytesAtOnce) return [...chunks];
  const bytes = Buffer.from(chunks.join(''));
  return Array.from({ length: Math.ceil(bytes.length / bytesAtOnce) }, (_, at) =>
    bytes.subarray(at * bytesAtOnce, (at + 1) * bytesAtOnce),
  );
}

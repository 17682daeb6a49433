import type { ServerResponse } from 'node:http';

import { type Dialect, pause } from './faults.js';
import { ProviderServer, type ReceivedRequest, sendJson } from './provider-server.js';
import { mp3Of, wavOf } from './sound.js';

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
      const { text, ...verbose } = this.script.transcript;
      sendJson(response, raw.includes('verbose_json') ? { text, ...verbose } : { text });
    } else if (path.endsWith('/audio/speech')) {
      this.speech(String(body['input']), response);
    } else {
      sendJson(response, { error: { message: 'no such path' } }, 404);
    }
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

const openAiError: Dialect['error'] = (status, message) => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ error: { message } }),
});

export function chatChunk(content: string, finishReason: string | null = null): string {
  return `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: finishReason }] })}\n\n`;
}

export function chatStream(pieces: readonly string[]): string[] {
  return [...pieces.map((piece) => chatChunk(piece)), chatChunk('', 'stop'), 'data: [DONE]\n\n'];
}

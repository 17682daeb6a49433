import OpenAI from 'openai';
import type { ChatCompletionChunk, ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';
import type { Stream } from 'openai/streaming';
import { z } from 'zod';

import {
  type GenerationRequest,
  type LanguageModel,
  ProviderError,
  type ProviderFault,
} from '../../contracts/index.js';
import { type AnswerPart, streamedAnswer } from '../wire/index.js';
import { Call } from './call.js';

/** Reasons to stop that make no answer of what was said before. */
const FAULTY_FINISHES: ReadonlyMap<string, ProviderFault> = new Map<string, ProviderFault>([
  ['content_filter', 'refused'],
  ['length', 'incomplete'],
]);

/** The first chunk, and one that counts tokens, may have no choice; a choice may have no text. */
const chunkSchema = z.object({
  choices: z
    .array(
      z.object({ delta: z.object({ content: z.string().nullish() }).nullish(), finish_reason: z.string().nullish() }),
    )
    .nullish(),
});

/** Chat completions of OpenAI, or of a server that speaks them. */
export class OpenAiLanguageModel implements LanguageModel {
  /** Models differ in which of these they know. What one refuses once is not sent again. */
  private readonly refusedParameters = new Set<string>();

  constructor(
    readonly name: string,
    private readonly model: string,
    private readonly client: OpenAI,
  ) {}

  generate(request: GenerationRequest, signal: AbortSignal): AsyncIterable<string> {
    const begin = () => new Call(this.name, signal);
    return streamedAnswer(begin, (inner) => this.open(request, inner), partOf);
  }

  private async open(request: GenerationRequest, signal: AbortSignal): Promise<Stream<ChatCompletionChunk>> {
    for (;;) {
      const body = this.body(request);
      try {
        const { data, response } = await this.client.chat.completions.create(body, { signal }).withResponse();
        if (response.headers.get('content-type')?.startsWith('text/event-stream')) return data;
        throw new ProviderError(this.name, 'malformed', { status: response.status });
      } catch (error) {
        const parameter = error instanceof OpenAI.BadRequestError ? error.param : undefined;
        if (!parameter || !['temperature', 'max_tokens'].includes(parameter) || !(parameter in body)) throw error;
        this.refusedParameters.add(parameter);
      }
    }
  }

  private body(request: GenerationRequest): ChatCompletionCreateParamsStreaming {
    const limit = this.refusedParameters.has('max_tokens') ? 'max_completion_tokens' : 'max_tokens';
    return {
      model: this.model,
      stream: true,
      messages: [
        { role: 'system', content: request.system },
        ...request.messages.map(({ role, text }) => ({ role, content: text })),
      ],
      [limit]: request.maxOutputTokens,
      ...(this.refusedParameters.has('temperature') ? {} : { temperature: request.temperature }),
    };
  }
}

function partOf(chunk: ChatCompletionChunk): AnswerPart {
  const choice = chunkSchema.parse(chunk).choices?.[0];
  const finish = choice?.finish_reason;
  return { text: choice?.delta?.content, stop: finish ? (FAULTY_FINISHES.get(finish) ?? 'finished') : undefined };
}

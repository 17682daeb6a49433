import {
  type BedrockRuntimeClient,
  ConverseStreamCommand,
  type ConverseStreamOutput,
  type StopReason,
  ValidationException,
} from '@aws-sdk/client-bedrock-runtime';

import {
  type GenerationRequest,
  type LanguageModel,
  ProviderError,
  type ProviderFault,
} from '../../contracts/index.js';
import { awsFault } from '../aws/aws-fault.js';
import { type AnswerPart, RemoteCall, streamedAnswer } from '../wire/index.js';
import { turnsOf } from './turns.js';

/** Reasons to stop that make no answer of what was said before. */
const FAULTY_STOPS: ReadonlyMap<StopReason, ProviderFault> = new Map<StopReason, ProviderFault>([
  ['content_filtered', 'refused'],
  ['guardrail_intervened', 'refused'],
  ['max_tokens', 'incomplete'],
  ['model_context_window_exceeded', 'incomplete'],
  ['malformed_model_output', 'malformed'],
  ['malformed_tool_use', 'malformed'],
  ['tool_use', 'malformed'],
]);

/** A model of Bedrock, through ConverseStream. */
export class BedrockLanguageModel implements LanguageModel {
  /** Some models let nobody set it. One that refused it once is not sent it again. */
  private setsTemperature = true;

  constructor(
    readonly name: string,
    private readonly model: string,
    private readonly client: BedrockRuntimeClient,
  ) {}

  generate(request: GenerationRequest, signal: AbortSignal): AsyncIterable<string> {
    const begin = () => new RemoteCall(this.name, signal, awsFault);
    return streamedAnswer(begin, (inner) => this.open(request, inner), partOf);
  }

  private async open(request: GenerationRequest, signal: AbortSignal): Promise<AsyncIterable<ConverseStreamOutput>> {
    const asksTemperature = this.setsTemperature;
    try {
      const { stream } = await this.client.send(this.command(request, asksTemperature), { abortSignal: signal });
      if (!stream) throw new ProviderError(this.name, 'malformed');
      return stream;
    } catch (error) {
      const refusesTemperature = error instanceof ValidationException && /temperature/i.test(error.message);
      if (!asksTemperature || !refusesTemperature) throw error;
      this.setsTemperature = false;
      return this.open(request, signal);
    }
  }

  private command(request: GenerationRequest, asksTemperature: boolean): ConverseStreamCommand {
    return new ConverseStreamCommand({
      modelId: this.model,
      system: [{ text: request.system }],
      messages: turnsOf(request.messages),
      inferenceConfig: {
        maxTokens: request.maxOutputTokens,
        ...(asksTemperature && { temperature: request.temperature }),
      },
    });
  }
}

function partOf({ contentBlockDelta, messageStop }: ConverseStreamOutput): AnswerPart {
  return { text: contentBlockDelta?.delta?.text, stop: messageStop && stopOf(messageStop.stopReason) };
}

function stopOf(reason: StopReason | undefined): AnswerPart['stop'] {
  return reason ? (FAULTY_STOPS.get(reason) ?? 'finished') : 'malformed';
}

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
import { RemoteCall } from '../wire/index.js';
import { turnsOf } from './turns.js';

/** After the stop only token counts come; reading them keeps the connection for the next call. */
const TAIL_MS = 200;

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

  async *generate(request: GenerationRequest, signal: AbortSignal): AsyncIterable<string> {
    const call = new RemoteCall(this.name, signal, awsFault);
    let finished = false;
    let blank = true;
    let tail: NodeJS.Timeout | undefined;
    try {
      for await (const event of await this.open(request, call.signal)) {
        const text = event.contentBlockDelta?.delta?.text;
        if (text) {
          blank &&= text.trim() === '';
          yield text;
        }
        if (event.messageStop && !finished) {
          this.throwUnlessAnswered(event.messageStop.stopReason);
          finished = true;
          tail = setTimeout(() => {
            call.close();
          }, TAIL_MS);
        }
      }
      call.throwIfEnded();
      if (!finished) throw new ProviderError(this.name, 'incomplete');
    } catch (error) {
      if (!finished || signal.aborted) throw call.failure(error);
    } finally {
      clearTimeout(tail);
      call.close();
    }
    if (blank) throw new ProviderError(this.name, 'malformed');
  }

  private throwUnlessAnswered(reason: StopReason | undefined): void {
    const fault = reason ? FAULTY_STOPS.get(reason) : 'malformed';
    if (fault) throw new ProviderError(this.name, fault);
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

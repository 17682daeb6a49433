import { type BedrockRuntimeClient, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';

import { type EmbeddingModel, ProviderError } from '../../contracts/index.js';
import { awsFault } from '../aws/aws-fault.js';
import { RemoteCall, unitVector } from '../wire/index.js';
import type { EmbeddingFamily } from './embedding-families.js';

/** Requests under way, where a model takes one text at a time. */
const REQUESTS_AT_ONCE = 8;

const JSON_TYPE = 'application/json';

/** An embedding model of Bedrock, through InvokeModel. */
export class BedrockEmbeddingModel implements EmbeddingModel {
  constructor(
    readonly name: string,
    private readonly model: string,
    private readonly family: EmbeddingFamily,
    private readonly client: BedrockRuntimeClient,
  ) {}

  async embed(texts: readonly string[], purpose: 'passage' | 'query', signal: AbortSignal): Promise<Float32Array[]> {
    signal.throwIfAborted();
    const vectors: Float32Array[] = [];
    for (const requests of inLots(inLots(texts, this.family.textsAtOnce), REQUESTS_AT_ONCE)) {
      // The first that fails ends the others with it.
      const answers = await new RemoteCall(this.name, signal, awsFault).run((inner) =>
        Promise.all(requests.map((some) => this.ask(some, purpose, inner))),
      );
      vectors.push(...answers.flat());
    }
    return vectors;
  }

  private async ask(
    texts: readonly string[],
    purpose: 'passage' | 'query',
    abortSignal: AbortSignal,
  ): Promise<Float32Array[]> {
    const command = new InvokeModelCommand({
      modelId: this.model,
      contentType: JSON_TYPE,
      accept: JSON_TYPE,
      body: JSON.stringify(this.family.bodyOf(texts, purpose)),
    });
    const { body } = await this.client.send(command, { abortSignal });
    const vectors = this.family.vectorsOf(JSON.parse(body.transformToString()));
    if (vectors.length !== texts.length) throw new ProviderError(this.name, 'malformed');
    return vectors.map((vector) => unitVector(this.name, vector));
  }
}

function inLots<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

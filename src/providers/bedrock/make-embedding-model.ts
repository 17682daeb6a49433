import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';

import type { EmbeddingModel, ExtensionContext } from '../../contracts/index.js';
import { clientOptions, regionOf } from '../aws/client-options.js';
import { BedrockEmbeddingModel } from './bedrock-embedding-model.js';
import { familyOf } from './embedding-families.js';

const LIMITS = { maxBytes: 20_000_000, type: /^application\/json/ };

/** `model`: the id of a model whose bodies are known here, or an ARN that holds it. */
export async function makeEmbeddingModel(model: string, context: ExtensionContext): Promise<EmbeddingModel> {
  const name = `bedrock:${model}`;
  const family = familyOf(model);
  if (!family) {
    throw new Error(`${name} is not known to embed: amazon.titan-embed-text-v2:0 and cohere.embed-multilingual-v3 are`);
  }
  const client = new BedrockRuntimeClient(clientOptions(name, 'BEDROCK_RUNTIME', context, LIMITS));
  await regionOf(name, client);
  return new BedrockEmbeddingModel(name, model, family, client);
}

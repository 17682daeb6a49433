import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';

import type { ExtensionContext, LanguageModel } from '../../contracts/index.js';
import { clientOptions, regionOf } from '../aws/client-options.js';
import { BedrockLanguageModel } from './bedrock-language-model.js';

const LIMITS = { maxBytes: 1_000_000, type: /^application\/vnd\.amazon\.eventstream/ };

/** `model`: a model id, an inference profile or an ARN, as Bedrock names it. */
export async function makeLanguageModel(model: string, context: ExtensionContext): Promise<LanguageModel> {
  if (!model) throw new Error('bedrock needs a model: bedrock:<model id>');
  const name = `bedrock:${model}`;
  const client = new BedrockRuntimeClient(clientOptions(name, 'BEDROCK_RUNTIME', context, LIMITS));
  await regionOf(name, client);
  return new BedrockLanguageModel(name, model, client);
}

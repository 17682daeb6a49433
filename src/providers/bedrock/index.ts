import type { Extension } from '../../contracts/index.js';
import { endpointSetting } from '../aws/index.js';

/** Models of Bedrock. The SDK is loaded when one is chosen. */
export const bedrock: Extension = {
  name: 'bedrock',
  settings: [endpointSetting('AWS_ENDPOINT_URL_BEDROCK_RUNTIME', 'Overrides AWS_ENDPOINT_URL for Bedrock')],
  languageModels: {
    bedrock: async (model, context) => (await import('./make-language-model.js')).makeLanguageModel(model, context),
  },
  embeddingModels: {
    bedrock: async (model, context) => (await import('./make-embedding-model.js')).makeEmbeddingModel(model, context),
  },
};

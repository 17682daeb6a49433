import type { Extension } from '../../contracts/index.js';
import { AWS_SETTINGS } from './aws-settings.js';

/**
 * Amazon's services. Each adapter, and the SDK with it, is loaded when its provider is chosen: who chooses none pays
 * nothing for them.
 */
export const aws: Extension = {
  name: 'aws',
  settings: AWS_SETTINGS,
  languageModels: {
    bedrock: async (model, context) => (await import('../bedrock/index.js')).bedrockLanguageModel(model, context),
  },
  speechSynthesizers: {
    polly: async (voices, context) => (await import('../polly/index.js')).pollySpeechSynthesizer(voices, context),
  },
  mediaStores: {
    s3: async (bucket, context) => (await import('../s3/index.js')).s3MediaStore(bucket, context),
  },
};

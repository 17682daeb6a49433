import type { Extension } from '../../contracts/index.js';
import { OPENAI_SETTINGS, openAiClient } from './openai-client.js';
import { OpenAiEmbeddingModel } from './openai-embedding-model.js';
import { OpenAiLanguageModel } from './openai-language-model.js';
import { OpenAiSpeechRecognizer } from './openai-speech-recognizer.js';
import { OpenAiSpeechSynthesizer } from './openai-speech-synthesizer.js';

/** OpenAI, and every server that speaks its protocol. */
export const openAi: Extension = {
  name: 'openai',
  settings: OPENAI_SETTINGS,
  languageModels: {
    openai(model, context) {
      const name = `openai:${model}`;
      return new OpenAiLanguageModel(name, model, openAiClient(name, 'LANGUAGE', context));
    },
  },
  embeddingModels: {
    openai(model, context) {
      const name = `openai:${model}`;
      return new OpenAiEmbeddingModel(name, model, openAiClient(name, 'EMBEDDING', context));
    },
  },
  speechRecognizers: {
    openai(model, context) {
      const name = `openai:${model}`;
      return new OpenAiSpeechRecognizer(name, model, openAiClient(name, 'SPEECH_IN', context));
    },
  },
  speechSynthesizers: {
    /** `<model>/<voice>`; a model's own name may hold slashes. */
    openai(selection, context) {
      const slash = selection.lastIndexOf('/');
      if (slash < 1 || slash === selection.length - 1)
        throw new Error('openai:<model>/<voice> needs a model and a voice');
      const name = `openai:${selection}`;
      const client = openAiClient(name, 'SPEECH_OUT', context);
      return new OpenAiSpeechSynthesizer(name, selection.slice(0, slash), selection.slice(slash + 1), client);
    },
  },
};

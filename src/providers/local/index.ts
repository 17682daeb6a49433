import type { Extension } from '../../contracts/index.js';
import { localKey } from '../../platform/config/index.js';
import { LocalEmbeddingModel } from './embedding-model/local-embedding-model.js';
import { ExtractiveLanguageModel } from './language-model/extractive-language-model.js';
import { LocalMediaStore } from './media-store/index.js';
import { PassageGuardrail, RulesModerator } from './rules-moderator/index.js';
import { LocalSpeechRecognizer } from './speech-recognizer/index.js';
import { LocalSpeechSynthesizer } from './speech-synthesizer/index.js';

/** The embedded defaults: no account, no key, no download. Registered exactly as any other extension is. */
export const local: Extension = {
  name: 'local',
  languageModels: { extractive: () => new ExtractiveLanguageModel() },
  moderators: { rules: () => new RulesModerator() },
  guardrails: { 'instructions-in-passages': () => new PassageGuardrail() },
  embeddingModels: { local: () => new LocalEmbeddingModel() },
  speechRecognizers: { local: () => new LocalSpeechRecognizer() },
  speechSynthesizers: { local: () => new LocalSpeechSynthesizer() },
  mediaStores: { local: (_model, { dataDir }) => new LocalMediaStore(dataDir, localKey(dataDir, 'media-key')) },
};

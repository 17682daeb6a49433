export { type ProviderAttempt, type Purpose, recordAttempt, recordAttempts } from './attempt-record.js';
export { fallBack } from './fall-back.js';
export { languageModelsInTurn } from './language-models-in-turn.js';
export { type AttemptEvent, type AttemptObserver, RESILIENCE_POLICIES, type ResiliencePolicy } from './policy.js';
export { ProbeRation } from './probe-ration.js';
export { resilientLanguageModel } from './resilient-language-model.js';
export {
  resilientEmbeddingModel,
  resilientMediaStore,
  resilientModerator,
  resilientSpeechRecognizer,
  resilientSpeechSynthesizer,
} from './resilient-providers.js';
export { within } from './within.js';

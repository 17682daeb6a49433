export type { CodePart, CodePattern, LetterPart, NumberPart } from './code-pattern.js';
export { EMBEDDING_DIMENSIONS, type EmbeddingModel } from './embedding-model.js';
export type { Extension, ExtensionContext, ProviderFactory, Setting } from './extension.js';
export type { Guardrail, GuardrailRequest, GuardrailStage } from './guardrail.js';
export type {
  Fact,
  GenerationRequest,
  GroundingPassage,
  Grounds,
  LanguageModel,
  ModelMessage,
} from './language-model.js';
export { type Locale, LOCALES } from './locale.js';
export {
  LONGEST_MEDIA_KEY,
  MEDIA_KEY,
  type MediaStore,
  type SignedUpload,
  type UploadConditions,
} from './media-store.js';
export {
  type Judgement,
  type ModerationRequest,
  type Moderator,
  REJECTION_REASONS,
  type RejectionReason,
  type Verdict,
} from './moderator.js';
export { ProviderError, type ProviderFault } from './provider-error.js';
export type { Recognition, SpeechRecognizer, Utterance } from './speech-recognizer.js';
export type { SpeechAudio, SpeechSynthesizer, SynthesisRequest } from './speech-synthesizer.js';
export { type Intent, INTENTS, type Sentiment, SENTIMENTS, type UtteranceReading } from './utterance-reading.js';

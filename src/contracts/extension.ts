import type { CodePattern } from './code-pattern.js';
import type { EmbeddingModel } from './embedding-model.js';
import type { Guardrail } from './guardrail.js';
import type { LanguageModel } from './language-model.js';
import type { MediaStore } from './media-store.js';
import type { Moderator } from './moderator.js';
import type { SpeechRecognizer } from './speech-recognizer.js';
import type { SpeechSynthesizer } from './speech-synthesizer.js';

/** One environment variable that an extension reads. Collected into the boot check and `.env.example`. */
export interface Setting {
  readonly name: string;
  readonly meaning: string;
  readonly default?: string;
  /** Never printed. */
  readonly secret?: boolean;
  /** Returns what is wrong with the value, or undefined. */
  check?(value: string): string | undefined;
}

export interface ExtensionContext {
  /** Value of a setting that this extension declared; its default, or undefined, when it is not set. */
  setting(name: string): string | undefined;
  /** Folder for local files of this process's embedded parts. */
  readonly dataDir: string;
}

/** Makes the provider of a selection such as `openai:gpt-4o`; `model` is what follows the colon. */
export type ProviderFactory<T> = (model: string, context: ExtensionContext) => T | Promise<T>;

/**
 * What an integrator ships: anything below, under one name. Provider keys are what stands before the colon of
 * `LANGUAGE_MODEL`, `EMBEDDING_MODEL`, `SPEECH_TO_TEXT` and `TEXT_TO_SPEECH`. Two extensions that claim one key,
 * or one pattern name, stop the boot.
 */
export interface Extension {
  readonly name: string;
  readonly settings?: readonly Setting[];
  readonly codePatterns?: readonly CodePattern[];
  readonly languageModels?: Readonly<Record<string, ProviderFactory<LanguageModel>>>;
  readonly moderators?: Readonly<Record<string, ProviderFactory<Moderator>>>;
  /** Asked by all who run with this extension; the key is the name. */
  readonly guardrails?: Readonly<Record<string, ProviderFactory<Guardrail>>>;
  readonly embeddingModels?: Readonly<Record<string, ProviderFactory<EmbeddingModel>>>;
  readonly speechRecognizers?: Readonly<Record<string, ProviderFactory<SpeechRecognizer>>>;
  readonly speechSynthesizers?: Readonly<Record<string, ProviderFactory<SpeechSynthesizer>>>;
  readonly mediaStores?: Readonly<Record<string, ProviderFactory<MediaStore>>>;
}

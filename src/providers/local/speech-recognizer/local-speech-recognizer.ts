import { setTimeout as delay } from 'node:timers/promises';

import {
  type Locale,
  ProviderError,
  type Recognition,
  type SpeechRecognizer,
  type Utterance,
} from '../../../contracts/index.js';
import { RecognitionThread } from './recognition-thread.js';

const VOCABULARY_LIMIT = 500;
/** How long a request waits for words that are new before it is heard with the words of before. */
const PATIENCE_MS = 1000;

/**
 * Hears English questions about a store's own goods, without any service. It knows a language of questions, not
 * English: other talk is recognised as nothing. Words that are new are learnt in the background, in a new thread that
 * takes over when it is ready.
 */
export class LocalSpeechRecognizer implements SpeechRecognizer {
  readonly name = 'local';
  readonly locales: readonly Locale[] = ['en'];
  readonly decodes = false;
  private vocabulary: ReadonlySet<string> = new Set();
  private thread: RecognitionThread | undefined;
  private learning: RecognitionThread | undefined;

  /** Starts the thread and loads its models, so that the first visitor does not wait for them. */
  async warmUp(vocabulary: readonly string[] = []): Promise<void> {
    this.learn(vocabulary);
    await (this.learning ?? this.thread)?.ready;
  }

  async recognize({ pcm16k, vocabulary }: Utterance, signal: AbortSignal): Promise<Recognition> {
    signal.throwIfAborted();
    if (!pcm16k) throw new ProviderError(this.name, 'unsupported');
    this.learn(vocabulary);
    const thread = await this.bestThread(signal);
    const text = await thread?.ask(pcm16k, signal);
    if (text === undefined) throw new ProviderError(this.name, 'unreachable');
    return { text };
  }

  async close(): Promise<void> {
    const threads = [this.thread, this.learning];
    this.thread = undefined;
    this.learning = undefined;
    await Promise.all(threads.map(async (thread) => thread?.end()));
  }

  /** Makes a thread for words that the newest one does not know. Words of before stay known: stores of a chain take turns. */
  private learn(vocabulary: readonly string[]): void {
    const newest = this.learning ?? this.thread;
    if (newest && vocabulary.slice(0, VOCABULARY_LIMIT).every((entry) => this.vocabulary.has(entry))) return;
    // One at a time: what is new meanwhile is learnt by a later request.
    if (this.learning) return;
    this.vocabulary = new Set([...new Set([...vocabulary, ...this.vocabulary])].slice(0, VOCABULARY_LIMIT));
    const thread = new RecognitionThread([...this.vocabulary], () => this.forget(thread));
    this.learning = thread;
    void thread.ready.then((isReady) => {
      if (!isReady || this.learning !== thread) return;
      const previous = this.thread;
      this.thread = thread;
      this.learning = undefined;
      previous?.endWhenIdle();
    });
  }

  private async bestThread(signal: AbortSignal): Promise<RecognitionThread | undefined> {
    if (!this.learning) return this.thread;
    const patience = this.thread ? [delay(PATIENCE_MS, undefined, { ref: false })] : [];
    await Promise.race([this.learning.ready, untilAborted(signal), ...patience]);
    return this.thread ?? this.learning;
  }

  private forget(thread: RecognitionThread): void {
    if (this.thread === thread) this.thread = undefined;
    if (this.learning === thread) this.learning = undefined;
  }
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

import {
  type Locale,
  ProviderError,
  type SpeechAudio,
  type SpeechSynthesizer,
  type SynthesisRequest,
} from '../../../contracts/index.js';
import { SpeechProcess } from './speech-process.js';
import type { SpeechReply } from './speech-protocol.js';

const TEXT_LIMIT = 4000;

/** Speaks through espeak-ng, which runs in a process of its own together with the Japanese dictionary. */
export class LocalSpeechSynthesizer implements SpeechSynthesizer {
  readonly name = 'local:espeak-ng';
  readonly locales: readonly Locale[] = ['ja', 'en'];
  private process: SpeechProcess | undefined;

  /** Starts the process and loads what the locales need, so that the first visitor does not wait for it. */
  async warmUp(locales: readonly Locale[] = this.locales): Promise<void> {
    await Promise.all(locales.map((locale) => this.ask('warm', locale, '')));
  }

  async synthesize(request: SynthesisRequest, signal: AbortSignal): Promise<SpeechAudio> {
    signal.throwIfAborted();
    const reply = await this.ask('speak', request.locale, request.spoken.slice(0, TEXT_LIMIT), signal);
    if (reply.kind !== 'spoken') throw new ProviderError(this.name, 'malformed');
    return { audio: reply.audio, type: 'audio/wav', durationMs: reply.durationMs };
  }

  /** Process that speaks at present, for measuring it. */
  get pid(): number | undefined {
    return this.process?.pid;
  }

  close(): void {
    this.process?.close();
    this.process = undefined;
  }

  private async ask(kind: 'speak' | 'warm', locale: Locale, text: string, signal?: AbortSignal): Promise<SpeechReply> {
    const started = (this.process ??= this.start());
    const reply = await started.ask(kind, locale, text, signal);
    if (!reply) throw new ProviderError(this.name, 'unreachable');
    if (reply.kind === 'failed') throw new ProviderError(this.name, 'incomplete');
    return reply;
  }

  private start(): SpeechProcess {
    const started: SpeechProcess = new SpeechProcess(() => {
      if (this.process === started) this.process = undefined;
    });
    return started;
  }
}

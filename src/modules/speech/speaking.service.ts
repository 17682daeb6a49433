import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';

import type { Locale, SpeechAudio, SpeechSynthesizer, SynthesisRequest } from '../../contracts/index.js';
import { SPEECH_SYNTHESIZERS } from './speech-providers.js';
import { SpokenPhraseRepository } from './spoken-phrase.repository.js';

const PHRASE_DEADLINE_MS = 10_000;

/** Gives sentences a voice, through the first synthesiser that manages to. */
@Injectable()
export class SpeakingService implements OnModuleDestroy {
  private readonly logger = new Logger(SpeakingService.name);
  private readonly phrases = new Map<string, Promise<SpeechAudio | null>>();
  private readonly stopping = new AbortController();

  constructor(
    @Inject(SPEECH_SYNTHESIZERS) private readonly synthesizers: readonly SpeechSynthesizer[],
    private readonly kept: SpokenPhraseRepository,
  ) {}

  /** Waits for what is being made, while the database that keeps it is still there. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.phrases.values());
  }

  canSpeak(locale: Locale): boolean {
    return this.synthesizers.some((synthesizer) => synthesizer.locales.includes(locale));
  }

  /** Null when speech out is off for the locale; throws the last fault when every synthesiser failed. */
  async speak(request: SynthesisRequest, signal: AbortSignal): Promise<SpeechAudio | null> {
    let fault: Error | null = null;
    for (const synthesizer of this.synthesizers) {
      if (!synthesizer.locales.includes(request.locale)) continue;
      try {
        return await synthesizer.synthesize(request, signal);
      } catch (error) {
        signal.throwIfAborted();
        fault = error as Error;
      }
    }
    if (fault !== null) throw fault;
    return null;
  }

  /**
   * A reviewed sentence: its audio is made once, kept in the database and in memory. Null when speech out is off for
   * the locale or no voice is to be had now; a later call tries again.
   */
  speakFixed(locale: Locale, text: string, spoken: string): Promise<SpeechAudio | null> {
    const key = `${locale} ${text}`;
    const known = this.phrases.get(key);
    if (known) return known;
    const made = this.keptOrMade({ locale, text, spoken }).catch(() => {
      if (!this.stopping.signal.aborted) this.logger.warn('A fixed sentence could not be spoken');
      return null;
    });
    this.phrases.set(key, made);
    void made.then((speech) => {
      if (!speech) this.phrases.delete(key);
    });
    return made;
  }

  /** Makes fixed sentences ready one after the other, so that visitors' own sentences are not kept waiting. */
  async keepFixed(phrases: readonly SynthesisRequest[]): Promise<void> {
    for (const { locale, text, spoken } of phrases) {
      if (this.stopping.signal.aborted) return;
      await this.speakFixed(locale, text, spoken);
    }
  }

  private async keptOrMade(request: SynthesisRequest): Promise<SpeechAudio | null> {
    for (const synthesizer of this.synthesizers) {
      if (!synthesizer.locales.includes(request.locale)) continue;
      const speech = await this.keptOrMadeBy(synthesizer, request);
      if (speech) return speech;
    }
    return null;
  }

  /** A voice that fails still speaks what it said before; a database that fails keeps no voice from speaking. */
  private async keptOrMadeBy(
    synthesizer: SpeechSynthesizer,
    request: SynthesisRequest,
  ): Promise<SpeechAudio | undefined> {
    const { locale, text } = request;
    const kept = await this.kept.find(synthesizer.name, locale, text).catch(() => undefined);
    if (kept) return kept;
    try {
      const signal = AbortSignal.any([this.stopping.signal, AbortSignal.timeout(PHRASE_DEADLINE_MS)]);
      const speech = await synthesizer.synthesize(request, signal);
      await this.kept.keep(synthesizer.name, locale, text, speech).catch(() => {
        this.logger.warn('The audio of a fixed sentence could not be kept');
      });
      return speech;
    } catch {
      return undefined;
    }
  }
}

import { Injectable } from '@nestjs/common';

import { type CodePattern, type Locale, LOCALES, type SpeechAudio } from '../../../contracts/index.js';
import type { SpeakingService } from '../../speech/index.js';
import { say } from '../../values/index.js';
import type { Segments } from '../exchange/segment-writer.js';
import { ahead } from './ahead.js';
import type { AnswerComposer, Composition, CompositionReport, VerifiedSentence } from './answer-composer.js';
import type { Answer } from './answer-values.js';
import type { BegunGeneration } from './begun-generation.js';
import { outcomeOf } from './outcome-of-decision.js';
import { type PhraseName, PHRASES } from './phrases.js';

/** What says a sentence aloud. */
export type Voice = Pick<SpeakingService, 'canSpeak' | 'speak' | 'speakFixed' | 'keepFixed'>;

/** Speaks an answer: the first sentence is out while the second is still being written. */
@Injectable()
export class AnswerSpeaker {
  constructor(
    private readonly composer: AnswerComposer,
    private readonly voice: Voice,
    private readonly patterns: readonly CodePattern[],
  ) {}

  /** Lets a model begin to write, unheard, before it is known whether the answer may be said. */
  begin(composition: Composition, signal: AbortSignal): BegunGeneration | null {
    return this.composer.begin(composition, signal);
  }

  async answer(
    composition: Composition,
    segments: Segments,
    signal: AbortSignal,
    begun: BegunGeneration | null = null,
  ): Promise<Answer> {
    const { locale } = composition;
    const report: CompositionReport = { failureReason: null, languageModel: null };
    let silent = false;
    const sentences = this.composer.compose(composition, report, signal, begun);
    for await (const { sentence, audio } of ahead(this.speakEach(sentences, locale, signal))) {
      await segments.release('answer', sentence.text, audio, sentence.entries);
      silent ||= audio === null && this.voice.canSpeak(locale);
    }
    const ended = outcomeOf(composition.decision);
    const unsaid =
      report.failureReason === 'unverifiable_answer' || (report.failureReason !== null && segments.answered === 0);
    return {
      outcome: unsaid ? 'abstained' : ended.outcome,
      failureReason: report.failureReason ?? ended.failureReason ?? (silent ? 'synthesis_failed' : null),
      languageModel: report.languageModel,
    };
  }

  /** A reviewed sentence: its audio is there even when every synthesizer is down. */
  async phrase(name: PhraseName, locale: Locale): Promise<{ text: string; audio: SpeechAudio | null }> {
    const text = PHRASES[name][locale];
    return { text, audio: await this.voice.speakFixed(locale, text, say(text, locale, this.patterns)) };
  }

  /** Makes the audio of every reviewed sentence, so that a failure can speak too. */
  async keepPhrases(): Promise<void> {
    for (const locale of LOCALES) {
      const texts = Object.values(PHRASES).map((phrase) => phrase[locale]);
      await this.voice.keepFixed(texts.map((text) => ({ locale, text, spoken: say(text, locale, this.patterns) })));
    }
  }

  private async *speakEach(sentences: AsyncGenerator<VerifiedSentence>, locale: Locale, signal: AbortSignal) {
    for await (const sentence of sentences) {
      const spoken = say(sentence.text, locale, this.patterns);
      const speaking = sentence.isPhrase
        ? this.voice.speakFixed(locale, sentence.text, spoken)
        : this.voice.speak({ locale, text: sentence.text, spoken }, signal);
      const audio = await speaking.catch((error: unknown) => {
        if (signal.aborted) throw error;
        return null;
      });
      yield { sentence, audio };
    }
  }
}

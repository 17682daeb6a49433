import { Inject, Injectable } from '@nestjs/common';

import type { Locale, SpeechRecognizer } from '../../contracts/index.js';
import { isInvention } from './invention.js';
import { probeAudio } from './probe-audio.js';
import { holdsSound } from './sound-presence.js';
import { SPEECH_RECOGNIZERS } from './speech-providers.js';

export interface HearingRequest {
  /** The recording as it was received, in any container; what its sender calls it is not asked. */
  bytes: Uint8Array;
  locale: Locale;
  /** Words of the store that bias recognition, most useful first. */
  vocabulary: readonly string[];
}

export interface Heard {
  /** Empty when nothing was said or nothing was understood. */
  text: string;
  /** Who recognised it; `none` when nobody was asked. */
  recognizer: string;
  failed?: 'speech_not_recognized';
}

/** Turns a visitor's recording into words, through the first recogniser that manages to. */
@Injectable()
export class HearingService {
  constructor(@Inject(SPEECH_RECOGNIZERS) private readonly recognizers: readonly SpeechRecognizer[]) {}

  canHear(locale: Locale): boolean {
    return this.recognizers.some((recognizer) => recognizer.locales.includes(locale));
  }

  /** Lets every recogniser of the language load what it needs for these words. Never throws. */
  async warmUp(locale: Locale, vocabulary: readonly string[]): Promise<void> {
    const able = this.recognizers.filter((recognizer) => recognizer.locales.includes(locale));
    await Promise.allSettled(able.map(async (recognizer) => recognizer.warmUp?.(vocabulary)));
  }

  /**
   * Throws an `AppError` of `probeAudio` for a file that is not a recording. Every failure of a recogniser, the
   * deadline of `signal` included, ends as `failed` instead: the visitor is asked to repeat.
   */
  async recognize({ bytes, locale, vocabulary }: HearingRequest, signal: AbortSignal): Promise<Heard> {
    const { type, pcm16k } = probeAudio(bytes);
    const nothing: Heard = { text: '', recognizer: 'none', failed: 'speech_not_recognized' };
    if (pcm16k && !holdsSound(pcm16k)) return nothing;
    const able = this.recognizers.filter(
      (recognizer) => recognizer.locales.includes(locale) && (pcm16k !== undefined || recognizer.decodes),
    );
    let recognizer = nothing.recognizer;
    for (const candidate of able) {
      if (signal.aborted) break;
      recognizer = candidate.name;
      try {
        const heard = await candidate.recognize({ audio: bytes, type, pcm16k, locale, vocabulary }, signal);
        const text = heard.text.trim();
        if (text === '' || isInvention(text, locale, heard.noSpeechProbability)) break;
        return { text, recognizer };
      } catch {
        // The next recogniser is the answer to a failed one.
      }
    }
    return { ...nothing, recognizer };
  }
}

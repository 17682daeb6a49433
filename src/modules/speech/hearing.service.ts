import { Inject, Injectable } from '@nestjs/common';

import type { Locale, SpeechRecognizer } from '../../contracts/index.js';
import { AppError } from '../../platform/errors/index.js';
import { isInvention } from './invention.js';
import { holdsSound } from './sound-presence.js';
import type { Sound } from './sound-reading/sound.js';
import { SoundReader } from './sound-reading/sound-reader.js';
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

const UNDECODABLE = 'The recogniser here takes WAV, and Opus in WebM, Ogg or MP4; this audio is of another codec';

/** Turns a visitor's recording into words, through the first recogniser that manages to. */
@Injectable()
export class HearingService {
  constructor(
    @Inject(SPEECH_RECOGNIZERS) private readonly recognizers: readonly SpeechRecognizer[],
    private readonly sounds: SoundReader,
  ) {}

  canHear(locale: Locale): boolean {
    return this.recognizers.some((recognizer) => recognizer.locales.includes(locale));
  }

  /** Lets every recogniser of the language load what it needs for these words. Never throws. */
  async warmUp(locale: Locale, vocabulary: readonly string[]): Promise<void> {
    await Promise.allSettled(this.ableTo(locale).map(async (recognizer) => recognizer.warmUp?.(vocabulary)));
  }

  /**
   * Throws an `AppError` of `SoundReader` for a file that is not a recording, and `audio_unsupported` for one that only
   * another recogniser could decode. Every failure of a recogniser, the deadline of `signal` included, ends as `failed`
   * instead: the visitor is asked to repeat.
   */
  async recognize({ bytes, locale, vocabulary }: HearingRequest, signal: AbortSignal): Promise<Heard> {
    const nothing: Heard = { text: '', recognizer: 'none', failed: 'speech_not_recognized' };
    const sound = await this.read(bytes, signal);
    if (!sound) return nothing;
    const { type, pcm16k } = sound;
    if (pcm16k && !holdsSound(pcm16k)) return nothing;
    let recognizer = nothing.recognizer;
    for (const candidate of this.ableTo(locale, sound)) {
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

  /** Undefined when the deadline passed first. */
  private async read(bytes: Uint8Array, signal: AbortSignal): Promise<Sound | undefined> {
    try {
      return await this.sounds.read(bytes, signal);
    } catch (error) {
      if (error instanceof AppError) throw error;
      return undefined;
    }
  }

  private ableTo(locale: Locale, sound?: Sound): SpeechRecognizer[] {
    const hearing = this.recognizers.filter(({ locales }) => locales.includes(locale));
    const able = hearing.filter(({ decodes }) => decodes || !sound || sound.pcm16k !== undefined);
    if (hearing.length > 0 && able.length === 0) throw new AppError('unsupported', 'audio_unsupported', UNDECODABLE);
    return able;
  }
}

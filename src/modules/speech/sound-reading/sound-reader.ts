import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

import { AppError, type FaultKind } from '../../../platform/errors/index.js';
import { QuestionThread, separateEntry } from '../../../platform/threads/index.js';
import { audioTypeOf } from './audio-type.js';
import { isReadAtOnce, readWavSound } from './read-wav-sound.js';
import { MOST_BYTES, type Sound, type SoundFault, type SoundReading } from './sound.js';

/** Longer than the longest honest recording takes on a busy machine; a damaged file may keep a demuxer busy for ever. */
const STUCK_AFTER_MS = 10_000;
/** A file may claim tables of any size. */
const LIMITS = { maxOldGenerationSizeMb: 128 };

const FAULTS: Readonly<Record<SoundFault, readonly [FaultKind, string]>> = {
  empty: ['invalid', 'The audio is empty'],
  too_large: ['too_large', 'The audio is larger than 10 MB'],
  too_long: ['too_large', 'The audio is longer than 60 seconds'],
  unsupported: ['unsupported', 'This audio format is not supported'],
  malformed: ['unprocessable', 'The audio file cannot be read, or holds no sound'],
};

type SoundThread = QuestionThread<Uint8Array, SoundReading>;

/**
 * Reads recordings. What kiosks send is read where it is; everything else in a thread, which is made for the first such
 * recording and made anew after one that it does not survive.
 */
@Injectable()
export class SoundReader implements OnApplicationShutdown {
  private thread: SoundThread | undefined;

  /**
   * Throws an `AppError` with `audio_empty` (400), `audio_unsupported` (415), `audio_malformed` (422), `audio_too_long`
   * or `audio_too_large` (413); rejects with the signal's reason.
   */
  async read(bytes: Uint8Array, signal: AbortSignal): Promise<Sound> {
    const reading = await this.reading(bytes, signal);
    if ('sound' in reading) return reading.sound;
    const [kind, message] = FAULTS[reading.fault];
    throw new AppError(kind, `audio_${reading.fault}`, message);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread?.end();
  }

  private async reading(bytes: Uint8Array, signal: AbortSignal): Promise<SoundReading> {
    if (bytes.length === 0) return { fault: 'empty' };
    if (bytes.length > MOST_BYTES) return { fault: 'too_large' };
    const type = audioTypeOf(bytes);
    if (!type) return { fault: 'unsupported' };
    if (type === 'audio/wav' && isReadAtOnce(bytes)) return readWavSound(bytes);
    this.thread ??= this.makeThread();
    return (await this.thread.ask(bytes, signal)) ?? { fault: 'malformed' };
  }

  private makeThread(): SoundThread {
    const made: SoundThread = new QuestionThread(separateEntry(import.meta.url, 'sound.worker'), {
      stuckAfterMs: STUCK_AFTER_MS,
      limits: LIMITS,
      onEnd: () => {
        if (this.thread === made) this.thread = undefined;
      },
    });
    return made;
  }
}

const SILENCE_AFTER_SPEECH_MS = 1200;
const LEAST_SPEECH_MS = 200;
const LONGEST_MS = 15_000;

const QUIETEST_SPEECH = 0.012;
const LOUDEST_ROOM = 0.05;
const ABOVE_ROOM = 3;
const QUIETEST_ROOM = QUIETEST_SPEECH / ABOVE_ROOM;

export type Listening = 'waiting' | 'speech' | 'ended' | 'ended_without_speech';

export interface SpeechEnd {
  hear(rms: number, durationMs: number): Listening;
  /** Since the last sound that was speech. */
  quietMs(): number;
}

/**
 * Finds the end of an utterance by loudness. The level of the room is the quietest that was heard, rising slowly so that
 * a fan that starts does not count as speech for ever. A room louder than LOUDEST_ROOM only ends at LONGEST_MS.
 */
export function createSpeechEnd(): SpeechEnd {
  let room = QUIETEST_ROOM;
  let elapsedMs = 0;
  let speechMs = 0;
  let silenceMs = 0;
  return {
    hear(rms, durationMs) {
      elapsedMs += durationMs;
      room = Math.max(QUIETEST_ROOM, Math.min(rms, room * (1 + durationMs / 4000)));
      const threshold = Math.min(room * ABOVE_ROOM, LOUDEST_ROOM);
      if (rms > threshold) {
        speechMs += durationMs;
        silenceMs = 0;
      } else silenceMs += durationMs;
      const spoken = speechMs >= LEAST_SPEECH_MS;
      if (elapsedMs >= LONGEST_MS) return spoken ? 'ended' : 'ended_without_speech';
      if (!spoken) return 'waiting';
      return silenceMs >= SILENCE_AFTER_SPEECH_MS ? 'ended' : 'speech';
    },
    quietMs: () => silenceMs,
  };
}

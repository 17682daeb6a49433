import type { Locale } from '../api/terminal.js';
import type { Loudness } from '../audio/loudness.js';
import { MicrophoneError } from '../audio/microphone.js';
import { record, type Recording } from '../audio/recorder.js';
import type { Microphone, Problem } from '../machine/state.js';
import type { Exchanges } from './exchanges.js';
import type { Dispatch } from './report-failure.js';

/** Loudness of the last block, read by the level meter on every frame; it is no business of the state machine. */
export type Level = Loudness;

export interface Talking {
  start(locale: Locale): Promise<void>;
  /** Sends what was said; does nothing while the microphone is still opening. */
  finish(): void;
  drop(problem?: Problem | null): void;
}

export function createTalking(dispatch: Dispatch, exchanges: Exchanges, level: Level): Talking {
  let current: { locale: Locale; abort: AbortController; recording: Recording | null } | null = null;

  async function start(locale: Locale): Promise<void> {
    exchanges.interrupt();
    drop();
    const talk = { locale, abort: new AbortController(), recording: null as Recording | null };
    current = talk;
    dispatch({ type: 'talk_pressed', byVoice: false });
    try {
      talk.recording = await record(
        {
          live: () => dispatch({ type: 'microphone_live' }),
          level: (loudness) => Object.assign(level, loudness),
          ended: (spoken) => (spoken ? finish() : drop({ reason: 'nothing_heard' })),
          silent: () => fail('silent', null),
          unplugged: () => fail('missing', { reason: 'unplugged' }),
        },
        talk.abort.signal,
      );
    } catch (error) {
      if (current !== talk) return;
      fail(error instanceof MicrophoneError ? error.fault : 'missing', null);
    }
  }

  function fail(microphone: Microphone, problem: Problem | null): void {
    if (!current) return;
    dispatch({ type: 'microphone_changed', microphone });
    drop(problem);
  }

  function finish(): void {
    if (!current?.recording) return;
    const { locale, recording } = current;
    const utterance = recording.finish();
    if (!utterance) return drop({ reason: 'nothing_heard' });
    current = null;
    quiet();
    const { wav, endedAt } = utterance;
    void exchanges.ask({ kind: 'speech', wav, locale }, { locale, heard: null, endedAt });
  }

  function drop(problem: Problem | null = null): void {
    if (!current) return;
    current.abort.abort();
    current = null;
    quiet();
    dispatch({ type: 'talk_dropped', problem });
  }

  function quiet(): void {
    Object.assign(level, { rms: 0, clipped: false });
  }

  return { start, finish, drop };
}

import type { Locale } from '../api/terminal.js';
import { MicrophoneError, record, type Recording } from '../audio/recorder.js';
import type { Problem } from '../machine/state.js';
import type { Exchanges } from './exchanges.js';
import type { Dispatch } from './report-failure.js';

/** Loudness of the last block, read by the level meter on every frame; it is no business of the state machine. */
export interface Level {
  rms: number;
}

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
    dispatch({ type: 'talk_pressed' });
    try {
      talk.recording = await record(
        {
          live: () => dispatch({ type: 'microphone_live' }),
          level: (rms) => (level.rms = rms),
          ended: (spoken) => (spoken ? finish() : drop({ reason: 'nothing_heard' })),
        },
        talk.abort.signal,
      );
    } catch (error) {
      if (current !== talk) return;
      const microphone = error instanceof MicrophoneError ? error.fault : 'missing';
      dispatch({ type: 'microphone_changed', microphone });
      drop();
    }
  }

  function finish(): void {
    if (!current?.recording) return;
    const { locale, recording } = current;
    const wav = recording.finish();
    if (!wav) return drop({ reason: 'nothing_heard' });
    current = null;
    level.rms = 0;
    void exchanges.ask({ kind: 'speech', wav, locale }, null);
  }

  function drop(problem: Problem | null = null): void {
    if (!current) return;
    current.abort.abort();
    current = null;
    level.rms = 0;
    dispatch({ type: 'talk_dropped', problem });
  }

  return { start, finish, drop };
}

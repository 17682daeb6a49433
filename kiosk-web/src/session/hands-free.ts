import type { Locale } from '../api/terminal.js';
import { MicrophoneError } from '../audio/microphone.js';
import { loadVoiceDetector, type VoiceDetector } from '../audio/voice-detector.js';
import type { Exchanges } from './exchanges.js';
import type { Dispatch } from './report-failure.js';
import type { Level } from './talking.js';

export interface HandsFree {
  /** From now on whoever speaks is heard without a touch. */
  open(locale: Locale): Promise<void>;
  shut(): Promise<void>;
  /** The visitor says by a touch that they have finished. */
  finish(): void;
  drop(): void;
  setCautious(cautious: boolean): void;
}

/** A room full of voices has no silence that would end an utterance. */
const LONGEST_MS = 15_000;

export function createHandsFree(dispatch: Dispatch, exchanges: Exchanges, level: Level): HandsFree {
  let loading: Promise<VoiceDetector> | null = null;
  let detector: VoiceDetector | null = null;
  let wanted: Locale | null = null;
  let speaking = false;
  let longest: ReturnType<typeof setTimeout>;

  function load(): Promise<VoiceDetector> {
    loading ??= loadVoiceDetector({
      level: (loudness) => {
        if (wanted) Object.assign(level, loudness);
      },
      speaking: () => {
        if (!wanted) return;
        speaking = true;
        longest = setTimeout(finish, LONGEST_MS);
        exchanges.interrupt();
        dispatch({ type: 'talk_pressed', byVoice: true });
        dispatch({ type: 'microphone_live' });
      },
      spoken: ({ wav, endedAt }) => {
        if (!speaking || !wanted) return;
        speaking = false;
        clearTimeout(longest);
        void exchanges.ask(
          { kind: 'speech', wav, locale: wanted },
          { locale: wanted, heard: null, endedAt: Math.min(endedAt, performance.now()) },
        );
      },
    });
    return loading;
  }

  async function open(locale: Locale): Promise<void> {
    wanted = locale;
    if (!detector) dispatch({ type: 'detector_changed', detector: 'opening' });
    try {
      detector = await load();
      await (wanted ? detector.open() : detector.shut());
      if (wanted) dispatch({ type: 'detector_changed', detector: 'open' });
    } catch (error) {
      // A detector that could not open never opens again: the next wish loads another.
      loading = null;
      detector = null;
      if (!wanted) return;
      wanted = null;
      if (error instanceof MicrophoneError) dispatch({ type: 'microphone_changed', microphone: error.fault });
      dispatch({ type: 'detector_changed', detector: 'failed' });
    }
  }

  async function shut(): Promise<void> {
    drop();
    if (!wanted) return;
    wanted = null;
    Object.assign(level, { rms: 0, clipped: false });
    dispatch({ type: 'detector_changed', detector: 'closed' });
    await detector?.shut();
  }

  /** Shutting ends the utterance, and what was said is sent. */
  function finish(): void {
    if (speaking) void detector?.shut().then(() => wanted && detector?.open());
  }

  function drop(): void {
    if (!speaking) return;
    speaking = false;
    clearTimeout(longest);
    dispatch({ type: 'talk_dropped', problem: null });
  }

  return { open, shut, finish, drop, setCautious: (cautious) => detector?.setCautious(cautious) };
}

import { type ReactNode, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react';

import type { Locale } from '../api/terminal.js';
import { Player } from '../audio/player.js';
import { reduce } from '../machine/reducer.js';
import { initialState, VOLUME_STEPS } from '../machine/state.js';
import { wordsOf } from '../words/words-of.js';
import { KioskContext } from './kiosk-context.js';
import { createKioskControls } from './kiosk-controls.js';
import type { Level } from './talking.js';
import { useConnection } from './use-connection.js';
import { useIdleWarning } from './use-idle-warning.js';
import { useMicrophoneWatch } from './use-microphone-watch.js';
import { useStaffNews } from './use-staff-news.js';
import { useWakeLock } from './use-wake-lock.js';

const browserLocale: Locale = navigator.language.startsWith('ja') ? 'ja' : 'en';

export function KioskProvider({ children }: { children: ReactNode }) {
  const [state, dispatch] = useReducer(reduce, browserLocale, initialState);
  const [audio, setAudio] = useState<HTMLAudioElement | null>(null);
  const latest = useRef(state);
  useLayoutEffect(() => {
    latest.current = state;
  });

  const level = useRef<Level>({ rms: 0 }).current;
  const player = useMemo(() => audio && new Player(audio), [audio]);
  const controls = useMemo(
    () => player && createKioskControls(dispatch, () => latest.current, player, level),
    [player, level],
  );
  const { retry } = useConnection(state.online, dispatch);
  useIdleWarning(state, dispatch);
  useMicrophoneWatch(dispatch);
  useStaffNews(state.staff, dispatch);
  useWakeLock();

  const awaited = state.stage.name === 'starting' && state.online;
  useEffect(() => {
    if (awaited) void controls?.entrance.open();
  }, [awaited, controls]);
  const locked = state.stage.name === 'locked';
  useEffect(() => {
    if (locked) controls?.stop();
  }, [locked, controls]);
  useEffect(() => player?.setVolume(state.volume / VOLUME_STEPS), [player, state.volume]);
  useEffect(() => {
    document.documentElement.lang = state.locale;
  }, [state.locale]);

  const words = wordsOf(state.locale);
  return (
    <>
      <audio ref={setAudio} />
      {controls && (
        <KioskContext value={{ state, dispatch, controls, level, words, retryConnection: () => void retry() }}>
          {children}
        </KioskContext>
      )}
    </>
  );
}

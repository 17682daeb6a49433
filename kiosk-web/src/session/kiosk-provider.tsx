import { type ReactNode, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react';

import { Player } from '../audio/player.js';
import { reduce } from '../machine/reducer.js';
import { initialState, VOLUME_STEPS } from '../machine/state.js';
import { wordsOf } from '../words/words-of.js';
import { KioskContext } from './kiosk-context.js';
import { createKioskControls } from './kiosk-controls.js';
import { readSetup } from './setup.js';
import type { Level } from './talking.js';
import { useConnection } from './use-connection.js';
import { useHandsFree } from './use-hands-free.js';
import { useIdleWarning } from './use-idle-warning.js';
import { useMicrophoneWatch } from './use-microphone-watch.js';
import { useOwedCalls } from './use-owed-calls.js';
import { usePlace } from './use-place.js';
import { useReport } from './use-report.js';
import { useStaffNews } from './use-staff-news.js';
import { useUpdate } from './use-update.js';
import { useWakeLock } from './use-wake-lock.js';

const setup = readSetup(location.search, navigator.language);

export function KioskProvider({ children }: { children: ReactNode }) {
  const [state, dispatch] = useReducer(reduce, setup, initialState);
  const [audio, setAudio] = useState<HTMLAudioElement | null>(null);
  const latest = useRef(state);
  useLayoutEffect(() => {
    latest.current = state;
  });

  const level = useRef<Level>({ rms: 0, clipped: false }).current;
  const player = useMemo(() => audio && new Player(audio), [audio]);
  const controls = useMemo(
    () => player && createKioskControls(dispatch, () => latest.current, setup, player, level),
    [player, level],
  );
  const { retry } = useConnection(state.online, dispatch);
  const { take } = usePlace(dispatch);
  useIdleWarning(state, dispatch);
  useHandsFree(state, controls?.handsFree ?? null);
  useMicrophoneWatch(dispatch);
  useReport(!['starting', 'locked'].includes(state.stage.name) && state.place === 'here', state.microphone);
  useOwedCalls(state, controls);
  useStaffNews(state.staff, dispatch);
  useUpdate(state.stage.name === 'attract' || state.stage.name === 'locked');
  useWakeLock();

  const awaited = state.stage.name === 'starting' && state.place === 'here' && state.online;
  useEffect(() => {
    if (awaited) void controls?.entrance.open();
  }, [awaited, controls]);
  const closed = state.stage.name === 'locked' || state.place === 'elsewhere';
  useEffect(() => {
    if (!closed) return;
    controls?.talking.drop();
    controls?.stop();
  }, [closed, controls]);
  useEffect(() => player?.setVolume(state.volume / VOLUME_STEPS), [player, state.volume]);
  useEffect(() => {
    document.documentElement.lang = state.locale;
  }, [state.locale]);

  const words = wordsOf(state.locale);
  return (
    <>
      <audio ref={setAudio} />
      {controls && (
        <KioskContext
          value={{ state, dispatch, controls, level, words, retryConnection: () => void retry(), takePlace: take }}
        >
          {children}
        </KioskContext>
      )}
    </>
  );
}

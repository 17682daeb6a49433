import { useEffect } from 'react';

import type { KioskState } from '../machine/state.js';
import type { Dispatch } from './report-failure.js';

const SIGNS_OF_LIFE = ['pointerdown', 'keydown'] as const;

/** Warns when a visitor seems to have left. Time does not pass while anybody speaks, the page or the visitor. */
export function useIdleWarning({ stage, terminal, wipeAt }: KioskState, dispatch: Dispatch): void {
  const waiting = (stage.name === 'ready' || stage.name === 'answered') && wipeAt === null;
  const timers = terminal?.timers;
  useEffect(() => {
    if (!waiting || !timers) return;
    let timer: ReturnType<typeof setTimeout>;
    const restart = () => {
      clearTimeout(timer);
      timer = setTimeout(() => dispatch({ type: 'idle_warned', wipeAt: Date.now() + timers.warningMs }), timers.idleMs);
    };
    restart();
    SIGNS_OF_LIFE.forEach((sign) => addEventListener(sign, restart));
    return () => {
      clearTimeout(timer);
      SIGNS_OF_LIFE.forEach((sign) => removeEventListener(sign, restart));
    };
  }, [waiting, timers, dispatch]);
}

import { useEffect } from 'react';

import { isVisited, type KioskState } from '../machine/state.js';
import type { HandsFree } from './hands-free.js';

/** The microphone is open while a visitor wants it so, and never before anybody touched the page. */
export function useHandsFree(state: KioskState, handsFree: HandsFree | null): void {
  const { stage, terminal, locale, microphone, detector, online } = state;
  const understood = terminal?.speech[locale].input ?? false;
  const talksByButton = stage.name === 'listening' && !stage.byVoice;
  const listens =
    state.handsFree &&
    isVisited(state) &&
    understood &&
    online &&
    !talksByButton &&
    detector !== 'failed' &&
    microphone !== 'denied' &&
    microphone !== 'missing';
  useEffect(() => {
    if (!listens || !handsFree) return;
    void handsFree.open(locale);
    return () => void handsFree.shut();
  }, [listens, locale, handsFree]);

  const cautious = stage.name === 'answering';
  useEffect(() => handsFree?.setCautious(cautious), [cautious, handsFree]);
}

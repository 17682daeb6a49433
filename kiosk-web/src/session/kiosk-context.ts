import { createContext, useContext } from 'react';

import type { KioskState } from '../machine/state.js';
import type { Words } from '../words/words.js';
import type { KioskControls } from './kiosk-controls.js';
import type { Dispatch } from './report-failure.js';
import type { Level } from './talking.js';

export interface Kiosk {
  state: KioskState;
  dispatch: Dispatch;
  controls: KioskControls;
  level: Level;
  words: Words;
  retryConnection(): void;
  /** Has the terminal in this window instead of another. */
  takePlace(): void;
}

export const KioskContext = createContext<Kiosk | null>(null);

export function useKiosk(): Kiosk {
  const kiosk = useContext(KioskContext);
  if (!kiosk) throw new Error('useKiosk is for components inside KioskContext.');
  return kiosk;
}

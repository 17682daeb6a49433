import type { Locale, Terminal } from '../api/terminal.js';

/** What whoever installs the kiosk chooses by the address of the page. */
export interface Setup {
  locale: Locale;
  handsFree: boolean;
  /** Those that are named take the place of the server's. */
  timers: Partial<Terminal['timers']>;
}

/** A visitor is given 20 s at least to say that they are still there; the server forgets a visit after two minutes. */
const IDLE_SECONDS = { least: 20, most: 90 };
const WARNING_SECONDS = { least: 20, most: 60 };

/** `?hands-free` listens without a touch; `idle-seconds` and `warning-seconds` say when a visitor seems to have left. */
export function readSetup(search: string, language: string): Setup {
  const query = new URLSearchParams(search);
  const idle = secondsOf(query.get('idle-seconds'), IDLE_SECONDS);
  const warning = secondsOf(query.get('warning-seconds'), WARNING_SECONDS);
  return {
    locale: language.startsWith('ja') ? 'ja' : 'en',
    handsFree: query.has('hands-free'),
    timers: { ...(idle && { idleMs: idle * 1000 }), ...(warning && { warningMs: warning * 1000 }) },
  };
}

/** Null where nothing, or no number, is said. */
function secondsOf(text: string | null, { least, most }: { least: number; most: number }): number | null {
  return text && /^\d{1,4}$/.test(text) ? Math.min(most, Math.max(least, Number(text))) : null;
}

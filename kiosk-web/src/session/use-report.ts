import { useEffect } from 'react';

import { reportTerminal } from '../api/get-terminal.js';
import type { Microphone } from '../machine/state.js';

const EVERY_MS = 300_000;

/** Lets the console see that this terminal lives, which build it runs, and that it can hear. */
export function useReport(signedIn: boolean, microphone: Microphone): void {
  useEffect(() => {
    if (!signedIn) return;
    // What went wrong here is seen there: nothing is heard of the terminal any more.
    const report = () => void reportTerminal(pageVersion(), microphone).catch(() => undefined);
    report();
    const timer = setInterval(report, EVERY_MS);
    return () => clearInterval(timer);
  }, [signedIn, microphone]);
}

/** The name of the page's script holds the hash of everything in it. */
function pageVersion(): string {
  const script = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.getAttribute('src') ?? '';
  return /([\w.-]{1,60})\.js$/.exec(script)?.[1] ?? 'unknown';
}

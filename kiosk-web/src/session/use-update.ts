import { useEffect } from 'react';

import { send } from '../api/send.js';

const LOOK_EVERY_MS = 300_000;

/** Loads a newer build of the page, only while the page is nobody's. */
export function useUpdate(idle: boolean): void {
  useEffect(() => {
    if (!idle) return;
    let current = true;
    const look = () =>
      void isOutdated().then((outdated) => {
        if (current && outdated) location.reload();
      });
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [idle]);
}

/** The name of the page's script holds the hash of everything in it. */
async function isOutdated(): Promise<boolean> {
  const ours = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.getAttribute('src');
  try {
    const response = await send('/', {});
    const page = await response.text();
    return response.ok && Boolean(ours) && page.includes('id="root"') && !page.includes(`"${ours}"`);
  } catch {
    // Not reachable: there is nothing newer to load.
    return false;
  }
}

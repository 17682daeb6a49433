import type { Setup } from '../machine/state.js';

/** What whoever installs the kiosk chooses by the address of the page: `/?hands-free` listens without a touch. */
export const setup: Setup = {
  locale: navigator.language.startsWith('ja') ? 'ja' : 'en',
  handsFree: new URLSearchParams(location.search).has('hands-free'),
};

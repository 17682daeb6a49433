import { request } from './request.js';
import type { Terminal } from './terminal.js';

export async function getTerminal(): Promise<Terminal> {
  return (await request('/api/terminal')).json() as Promise<Terminal>;
}

/** Tells the console which build this page is, and how its microphone is. */
export async function reportTerminal(page: string, microphone: string): Promise<void> {
  await request(`/api/terminal?${new URLSearchParams({ page, microphone })}`);
}

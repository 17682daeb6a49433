import { request } from './request.js';
import type { Terminal } from './terminal.js';

export async function getTerminal(): Promise<Terminal> {
  return (await request('/api/terminal')).json() as Promise<Terminal>;
}

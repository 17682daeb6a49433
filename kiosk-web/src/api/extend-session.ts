import { request } from './request.js';

export async function extendSession(): Promise<void> {
  await request('/api/session/extend', { method: 'POST' });
}

import { request } from './request.js';

export async function endSession(): Promise<void> {
  await request('/api/session/end', { method: 'POST' });
}

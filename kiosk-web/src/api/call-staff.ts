import { request } from './request.js';

export async function callStaff(): Promise<void> {
  await request('/api/session/call-staff', { method: 'POST' });
}

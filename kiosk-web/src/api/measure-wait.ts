import { request } from './request.js';

/** Tells what the visitor waited for the first sound, in whole ms. */
export async function measureWait(taskId: string, afterMs: number): Promise<void> {
  await request(`/api/conversation/${taskId}/heard`, { method: 'PUT', body: { afterMs: Math.round(afterMs) } });
}

import { request } from './request.js';

export async function cancelAnswer(taskId: string): Promise<void> {
  await request(`/api/conversation/${taskId}/cancel`, { method: 'POST' });
}

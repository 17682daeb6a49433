import { request } from './request.js';

export async function rateAnswer(taskId: string, helpful: boolean): Promise<void> {
  await request(`/api/conversation/${taskId}/rating`, { method: 'POST', body: { helpful } });
}

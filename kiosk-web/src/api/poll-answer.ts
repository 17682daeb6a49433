import type { Answer, Segment } from './answer.js';
import { request } from './request.js';

export interface Progress {
  segments: readonly Segment[];
  answer: Answer | null;
}

const HOLD_SECONDS = 20;

/** Waits for news of a task: segments after the index `after` (null: from the first), or the completed answer. */
export async function pollAnswer(taskId: string, after: number | null, signal: AbortSignal): Promise<Progress> {
  const query = `wait=${HOLD_SECONDS}${after === null ? '' : `&after=${after}`}`;
  const response = await request(`/api/conversation/${taskId}?${query}`, {
    signal,
    timeoutMs: (HOLD_SECONDS + 10) * 1000,
  });
  if (response.status === 202) {
    const { segments } = (await response.json()) as { segments: Segment[] };
    return { segments, answer: null };
  }
  const answer = (await response.json()) as Answer;
  return { segments: answer.segments, answer };
}

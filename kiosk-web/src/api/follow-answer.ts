import type { Answer, Segment } from './answer.js';
import { UnreachableError } from './api-error.js';
import { pollAnswer } from './poll-answer.js';
import { type AnswerListener, streamAnswer } from './stream-answer.js';

const POLL_ATTEMPTS = 4;

/** Tells `listener` every segment once and in order, by events or else by polling; resolves with the answer. */
export async function followAnswer(taskId: string, listener: AnswerListener, signal: AbortSignal): Promise<Answer> {
  let last: number | null = null;
  const once: AnswerListener = {
    transcript: (heard) => listener.transcript(heard),
    segment: (segment) => {
      if (last !== null && segment.index <= last) return;
      last = segment.index;
      listener.segment(segment);
    },
  };
  const tell = (segments: readonly Segment[]) => segments.forEach((segment) => once.segment(segment));

  const streamed = await streamAnswer(taskId, once, signal);
  if (streamed) {
    tell(streamed.segments);
    return streamed;
  }
  for (let failures = 0; ;) {
    signal.throwIfAborted();
    try {
      const { segments, answer } = await pollAnswer(taskId, last, signal);
      tell(segments);
      if (answer) return answer;
      failures = 0;
    } catch (error) {
      failures += 1;
      if (!(error instanceof UnreachableError) || failures === POLL_ATTEMPTS) throw error;
      await new Promise((resume) => setTimeout(resume, 1000 * failures));
    }
  }
}

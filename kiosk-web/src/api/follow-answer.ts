import type { Answer, Segment } from './answer.js';
import { ApiError, UnreachableError } from './api-error.js';
import { pollAnswer } from './poll-answer.js';
import { type AnswerListener, streamAnswer } from './stream-answer.js';

/** A lost connection is waited for this long; the server goes on with the answer meanwhile. */
const PATIENCE_MS = 120_000;
const LONGEST_PAUSE_MS = 4000;

/** Tells `listener` every segment once and in order, by events or else by polling; resolves with the answer. */
export async function followAnswer(
  taskId: string,
  listener: AnswerListener & { away(): void },
  signal: AbortSignal,
): Promise<Answer> {
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
  let lostAt: number | null = null;
  for (let failures = 0; ;) {
    signal.throwIfAborted();
    try {
      const { segments, answer } = await pollAnswer(taskId, last, signal);
      tell(segments);
      if (answer) return answer;
      failures = 0;
      lostAt = null;
    } catch (error) {
      if (!(error instanceof UnreachableError) && !isRestarting(error)) throw error;
      failures += 1;
      lostAt ??= performance.now();
      if (performance.now() - lostAt > PATIENCE_MS) throw error;
      listener.away();
      await new Promise((resume) => setTimeout(resume, Math.min(1000 * failures, LONGEST_PAUSE_MS)));
    }
  }
}

/** A gateway answers for a server that is just starting again. */
function isRestarting(error: unknown): boolean {
  return error instanceof ApiError && [502, 503, 504].includes(error.status);
}

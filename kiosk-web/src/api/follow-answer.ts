import type { Answer, Segment } from './answer.js';
import { patiently } from './patiently.js';
import { pollAnswer } from './poll-answer.js';
import { type AnswerListener, streamAnswer } from './stream-answer.js';

/** A lost connection is waited for this long; the server goes on with the answer meanwhile. */
const PATIENCE_MS = 120_000;

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
  for (;;) {
    const { segments, answer } = await patiently(() => pollAnswer(taskId, last, signal), {
      patienceMs: PATIENCE_MS,
      away: () => listener.away(),
      signal,
    });
    tell(segments);
    if (answer) return answer;
  }
}

import type { Answer, Segment } from './answer.js';

export interface AnswerListener {
  transcript(heard: string): void;
  segment(segment: Segment): void;
}

/** Something between us and the server holds back events: the first one is due at once. */
const FIRST_EVENT_MS = 3000;
const RECONNECTS = 2;

/** Follows a task by server-sent events. Null: they do not work here, poll instead. */
export function streamAnswer(taskId: string, listener: AnswerListener, signal: AbortSignal): Promise<Answer | null> {
  return new Promise((settle) => {
    const events = new EventSource(`/api/conversation/${taskId}/events`);
    const finish = (answer: Answer | null) => {
      clearTimeout(patience);
      events.close();
      signal.removeEventListener('abort', abandon);
      settle(answer);
    };
    const abandon = () => finish(null);
    const patience = setTimeout(abandon, FIRST_EVENT_MS);
    signal.addEventListener('abort', abandon);

    let reconnects = 0;
    events.addEventListener('error', () => {
      reconnects += 1;
      if (events.readyState === EventSource.CLOSED || reconnects > RECONNECTS) finish(null);
    });
    const on = <T>(type: string, take: (data: T) => void) =>
      events.addEventListener(type, (event: MessageEvent<string>) => {
        clearTimeout(patience);
        take(JSON.parse(event.data) as T);
      });
    on<{ transcript: string }>('transcript', ({ transcript }) => listener.transcript(transcript));
    on<Segment>('segment', (segment) => listener.segment(segment));
    on<Answer>('completed', finish);
  });
}

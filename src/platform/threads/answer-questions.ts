import { parentPort } from 'node:worker_threads';

import type { ThreadQuestion, ThreadReply } from './thread-protocol.js';

/** Inside a thread: answers its questions from now on. A throw ends the thread, and with it what waits for an answer. */
export function answerQuestions<Question, Answer>(answer: (question: Question) => Answer | Promise<Answer>): void {
  const reply = (message: ThreadReply): void => parentPort?.postMessage(message);
  parentPort?.on('message', ({ id, question }: ThreadQuestion) => {
    void (async () => reply({ kind: 'answer', id, answer: await answer(question as Question) }))();
  });
  reply({ kind: 'ready' });
}

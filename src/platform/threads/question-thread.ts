import { type ResourceLimits, Worker } from 'node:worker_threads';

import type { SeparateEntry } from './separate-entry.js';
import type { ThreadQuestion, ThreadReply } from './thread-protocol.js';

export interface ThreadOptions {
  /** A question that takes longer ends the thread. */
  readonly stuckAfterMs: number;
  /** The thread's `workerData`. */
  readonly data?: unknown;
  /** Going over these ends the thread. */
  readonly limits?: ResourceLimits;
  readonly onEnd: () => void;
}

interface Waiting<Answer> {
  readonly question: unknown;
  resolve(answer: Answer | undefined): void;
}

/** A thread that answers one question at a time. It ends for good when it fails or is stuck. */
export class QuestionThread<Question, Answer> {
  /** Settles when the thread can answer; false if it could not be made. */
  readonly ready: Promise<boolean>;
  private readonly worker: Worker;
  private readonly stuckAfterMs: number;
  private readonly waiting: Waiting<Answer>[] = [];
  private current: (Waiting<Answer> & { readonly id: number }) | undefined;
  private stuck: NodeJS.Timeout | undefined;
  private nextId = 1;
  private isReady = false;
  private hasEnded = false;
  private isLeaving = false;

  constructor({ url, execArgv }: SeparateEntry, { stuckAfterMs, data, limits, onEnd }: ThreadOptions) {
    this.stuckAfterMs = stuckAfterMs;
    this.worker = new Worker(url, {
      workerData: data,
      execArgv: [...execArgv],
      env: {},
      resourceLimits: limits,
      stderr: true,
      stdout: true,
    });
    // What libraries print there is for nobody, and may hold what a visitor sent.
    this.worker.stderr.resume();
    this.worker.stdout.resume();
    this.worker.unref();
    this.ready = new Promise((resolve) => {
      const end = (): void => {
        if (this.hasEnded) return;
        this.hasEnded = true;
        clearTimeout(this.stuck);
        resolve(false);
        onEnd();
        this.current?.resolve(undefined);
        for (const waiting of this.waiting.splice(0)) waiting.resolve(undefined);
      };
      this.worker.on('message', (reply: ThreadReply) => {
        if (reply.kind === 'answer') return this.settle(reply.id, reply.answer as Answer);
        this.isReady = true;
        resolve(true);
        this.next();
      });
      this.worker.once('error', end);
      this.worker.once('exit', end);
    });
  }

  /** The answer, or undefined if the thread ended before it. Rejects at once with the signal's reason. */
  ask(question: Question, signal: AbortSignal): Promise<Answer | undefined> {
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    if (this.hasEnded) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      const waiting: Waiting<Answer> = {
        question,
        resolve: (answer) => {
          signal.removeEventListener('abort', abort);
          resolve(answer);
        },
      };
      const abort = (): void => {
        // What has not begun is dropped; what has begun ends by itself, or the thread is stuck.
        const index = this.waiting.indexOf(waiting);
        if (index >= 0) this.waiting.splice(index, 1);
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', abort, { once: true });
      this.waiting.push(waiting);
      this.next();
    });
  }

  /** Lets those who wait be answered first. */
  endWhenIdle(): void {
    this.isLeaving = true;
    if (!this.current && this.waiting.length === 0) void this.end();
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private next(): void {
    if (!this.isReady || this.current || this.hasEnded) return;
    const waiting = this.waiting.shift();
    if (!waiting) {
      if (this.isLeaving) void this.end();
      return;
    }
    this.current = { ...waiting, id: this.nextId++ };
    this.stuck = setTimeout(() => void this.worker.terminate(), this.stuckAfterMs);
    this.worker.postMessage({ id: this.current.id, question: waiting.question } satisfies ThreadQuestion);
  }

  private settle(id: number, answer: Answer): void {
    if (this.current?.id !== id) return;
    clearTimeout(this.stuck);
    this.current.resolve(answer);
    this.current = undefined;
    this.next();
  }
}

import { Worker } from 'node:worker_threads';

import { separateEntry } from '../separate-entry.js';
import type { HearReply, HearRequest } from './recognition-protocol.js';

const STUCK_AFTER_MS = 30_000;

interface Waiting {
  readonly samples: Int16Array;
  resolve(text: string | undefined): void;
}

/** A thread that hears one vocabulary, one utterance at a time. It ends for good when it fails or is stuck. */
export class RecognitionThread {
  /** Settles when the thread can hear; false if it could not be made. */
  readonly ready: Promise<boolean>;
  private readonly worker: Worker;
  private readonly waiting: Waiting[] = [];
  private current: (Waiting & { readonly id: number }) | undefined;
  private stuck: NodeJS.Timeout | undefined;
  private nextId = 1;
  private isReady = false;
  private hasEnded = false;
  private isLeaving = false;

  constructor(vocabulary: readonly string[], onEnd: () => void) {
    const { url, execArgv } = separateEntry(import.meta.url, 'recognition.worker');
    this.worker = new Worker(url, {
      workerData: { vocabulary },
      execArgv: [...execArgv],
      env: {},
      stderr: true,
      stdout: true,
    });
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
      this.worker.on('message', (reply: HearReply) => {
        if (reply.kind === 'heard') return this.settle(reply.id, reply.text);
        this.isReady = true;
        resolve(true);
        this.next();
      });
      this.worker.once('error', end);
      this.worker.once('exit', end);
    });
  }

  /** The text, or undefined if the thread ended before it. Rejects at once with the signal's reason. */
  hear(samples: Int16Array, signal: AbortSignal): Promise<string | undefined> {
    if (this.hasEnded) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        samples,
        resolve: (text) => {
          signal.removeEventListener('abort', abort);
          resolve(text);
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

  /** Lets those who wait be heard first. */
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
    this.stuck = setTimeout(() => void this.worker.terminate(), STUCK_AFTER_MS);
    this.worker.postMessage({ id: this.current.id, samples: waiting.samples } satisfies HearRequest);
  }

  private settle(id: number, text: string): void {
    if (this.current?.id !== id) return;
    clearTimeout(this.stuck);
    this.current.resolve(text);
    this.current = undefined;
    this.next();
  }
}

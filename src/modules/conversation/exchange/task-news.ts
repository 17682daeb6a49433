import { EventEmitter } from 'node:events';

import { Injectable } from '@nestjs/common';

/** How often a waiter looks by itself, for news of exchanges that another process is answering. */
const LOOK_EVERY_MS = 250;

/** Wakes those who wait for news of a task: at once within this process, by looking again across processes. */
@Injectable()
export class TaskNews {
  private readonly emitter = new EventEmitter().setMaxListeners(0);

  announce(taskId: string): void {
    this.emitter.emit(taskId);
  }

  /** Resolves at the next news, when it is time to look again, or when the signal is aborted. */
  next(taskId: string, signal: AbortSignal, atMostMs = LOOK_EVERY_MS): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.emitter.off(taskId, done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, Math.min(atMostMs, LOOK_EVERY_MS));
      this.emitter.once(taskId, done);
      signal.addEventListener('abort', done);
      if (signal.aborted) done();
    });
  }
}

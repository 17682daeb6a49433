import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';

import { separateEntry } from '../../../platform/threads/index.js';
import type { FileAnswer, FileQuestion } from './read-file.js';

export interface ReadingLimits {
  readonly deadlineMs: number;
  readonly memoryMb: number;
}

const PAGE_BYTES = 4_096;
const LOOK_MS = 100;

/**
 * The process that reads files, seen from the server. Whatever a file does to it, it does to nobody else; it is used
 * until it ends.
 */
export class ReadingProcess {
  private readonly child: ChildProcess;

  constructor(private readonly limits: ReadingLimits) {
    const { url, execArgv } = separateEntry(import.meta.url, 'reading.process');
    this.child = fork(url, [], {
      execArgv: [...execArgv, `--max-old-space-size=${limits.memoryMb}`, '--no-warnings'],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.unref();
    this.child.channel?.unref();
  }

  get hasEnded(): boolean {
    return !this.child.connected || this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** One at a time. A file that takes too long or too much ends the process. Rejects with the signal's reason. */
  ask(question: FileQuestion, signal: AbortSignal): Promise<FileAnswer> {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      let isTooMuch = false;
      const kill = (): void => {
        isTooMuch = true;
        this.child.kill('SIGKILL');
      };
      const settle = (): void => {
        clearTimeout(deadline);
        clearInterval(watch);
        signal.removeEventListener('abort', abort);
        this.child.off('message', answered).off('exit', ended).off('error', ended);
      };
      const answered = (answer: unknown): void => {
        settle();
        resolve(answer as FileAnswer);
      };
      const ended = (): void => {
        settle();
        // Out of memory it ends by itself.
        resolve({ fault: isTooMuch || this.child.signalCode !== null ? 'document_too_demanding' : 'document_broken' });
      };
      const abort = (): void => {
        settle();
        this.child.kill('SIGKILL');
        reject(signal.reason as Error);
      };
      const deadline = setTimeout(kill, this.limits.deadlineMs);
      const watch = setInterval(() => {
        void this.residentMb().then((used) => {
          if (used > this.limits.memoryMb) kill();
        });
      }, LOOK_MS);
      signal.addEventListener('abort', abort, { once: true });
      this.child.on('message', answered).once('exit', ended).once('error', ended);
      this.child.send(question, (error) => error && ended());
    });
  }

  end(): void {
    this.child.kill('SIGKILL');
  }

  /** What the heap's own limit does not count. Where the system does not tell, that limit and the deadline remain. */
  private async residentMb(): Promise<number> {
    const memory = await readFile(`/proc/${this.child.pid}/statm`, 'utf8').catch(() => '');
    return (Number(memory.split(' ')[1] ?? 0) * PAGE_BYTES) / 1024 ** 2;
  }
}

import { type ChildProcess, fork } from 'node:child_process';

import type { Locale } from '../../../contracts/index.js';
import { separateEntry } from '../../../platform/threads/index.js';
import type { SpeechReply, SpeechRequest } from './speech-protocol.js';

/** Longer than any sentence takes: a process that is silent for so long is stuck. */
const STUCK_AFTER_MS = 15_000;

/** The process that speaks, seen from the server. It is used until it ends; then another one is made. */
export class SpeechProcess {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, (reply: SpeechReply | undefined) => void>();
  private nextId = 1;
  private hasEnded = false;

  constructor(onEnd: () => void) {
    const { url, execArgv } = separateEntry(import.meta.url, 'speech.process');
    this.child = fork(url, [], {
      execArgv: [...execArgv],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.on('message', (reply: SpeechReply) => this.waiting.get(reply.id)?.(reply));
    const end = (): void => {
      if (this.hasEnded) return;
      this.hasEnded = true;
      onEnd();
      for (const settle of [...this.waiting.values()]) settle(undefined);
    };
    this.child.once('exit', end);
    this.child.once('error', end);
    // Speech must not keep a server alive that has nothing else to do.
    this.child.unref();
    this.child.channel?.unref();
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** The reply, or undefined if the process ended before it. Rejects with the signal's reason. */
  ask(kind: 'speak' | 'warm', locale: Locale, text: string, signal?: AbortSignal): Promise<SpeechReply | undefined> {
    if (this.hasEnded) return Promise.resolve(undefined);
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      const stuck = setTimeout(() => this.child.kill('SIGKILL'), STUCK_AFTER_MS);
      const settle = (): void => {
        clearTimeout(stuck);
        signal?.removeEventListener('abort', abort);
        this.waiting.delete(id);
      };
      const abort = (): void => {
        settle();
        this.send({ kind: 'cancel', id });
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.waiting.set(id, (reply) => {
        settle();
        resolve(reply);
      });
      this.send({ kind, id, locale, text });
    });
  }

  /** The process ends by itself when nobody is connected to it. */
  close(): void {
    if (this.child.connected) this.child.disconnect();
  }

  private send(request: SpeechRequest): void {
    // One that just died is noticed by its exit.
    if (this.child.connected) this.child.send(request, () => undefined);
  }
}

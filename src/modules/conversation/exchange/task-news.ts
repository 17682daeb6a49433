import { EventEmitter } from 'node:events';

import { Injectable } from '@nestjs/common';

import type { Segment } from './exchange.js';

/** How often a waiter looks by itself, for news of exchanges that another process is answering. */
const LOOK_EVERY_MS = 250;
/** Who waits pauses for so many times as long as its last look took: looks must not be what keeps the database busy. */
const PAUSES_PER_LOOK = 4;
const LONGEST_PAUSE_MS = 2_000;
/** Timers take no longer; a waiter that is woken for nothing looks once. */
const NO_HURRY_MS = 60_000;

/** Tells those who wait for a task of what happens to it: at once within this process, by looking again across processes. */
@Injectable()
export class TaskNews {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private readonly answeredHere = new Set<string>();

  /** From here to `end` everything about this task is announced in this process, unless its lease is lost. */
  begin(taskId: string): void {
    this.answeredHere.add(taskId);
  }

  /** A segment that is stored. */
  released(taskId: string, segment: Segment): void {
    this.emitter.emit(taskId, segment);
  }

  end(taskId: string): void {
    this.answeredHere.delete(taskId);
    this.emitter.emit(taskId, null);
  }

  /** To be asked for before the task is read, so that nothing happens between the two; ends with the signal. */
  listen(taskId: string, signal: AbortSignal): TaskListener {
    return new TaskListener(taskId, this.emitter, this.answeredHere, signal);
  }
}

export class TaskListener {
  private heard: Segment[] = [];
  private mustLook = false;
  /** When it was last told to look. */
  private toldAt: number | null = null;
  private wake: (() => void) | null = null;

  constructor(
    private readonly taskId: string,
    emitter: EventEmitter,
    private readonly answeredHere: ReadonlySet<string>,
    private readonly signal: AbortSignal,
  ) {
    const hear = (segment: Segment | null): void => {
      if (segment) this.heard.push(segment);
      else this.mustLook = true;
      this.wake?.();
    };
    emitter.on(taskId, hear);
    signal.addEventListener('abort', () => {
      emitter.off(taskId, hear);
      this.wake?.();
    });
  }

  /** The segments since the last call, as soon as there are some; none when it is time to look, or the signal is aborted. */
  async next(atMostMs = NO_HURRY_MS): Promise<readonly Segment[]> {
    if (this.heard.length === 0 && !this.mustLook && !this.signal.aborted) await this.woken(atMostMs);
    const heard = this.mustLook ? [] : this.heard;
    this.heard = [];
    this.mustLook = false;
    this.toldAt = performance.now();
    return heard;
  }

  private pauseMs(): number {
    const lookedMs = this.toldAt === null ? 0 : performance.now() - this.toldAt;
    return Math.min(LONGEST_PAUSE_MS, Math.max(LOOK_EVERY_MS, lookedMs * PAUSES_PER_LOOK));
  }

  private woken(atMostMs: number): Promise<void> {
    const lookMs = this.answeredHere.has(this.taskId) ? NO_HURRY_MS : this.pauseMs();
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.wake?.(), Math.min(atMostMs, lookMs));
      this.wake = () => {
        clearTimeout(timer);
        this.wake = null;
        resolve();
      };
    });
  }
}

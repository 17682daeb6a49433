import type { SpeechAudio } from '../../../contracts/index.js';
import { passed } from '../../../platform/observability/index.js';
import type { LedgerEntry } from '../../grounding/index.js';
import type { Exchange, Segment } from './exchange.js';
import type { SegmentRepository } from './segment.repository.js';
import type { TaskNews } from './task-news.js';

/** Where an answer goes, sentence by sentence. */
export type Segments = Pick<SegmentWriter, 'answered' | 'release'>;

/**
 * Releases the segments of one exchange in order: stored first, then announced. What an earlier attempt has already
 * said is not said twice, and an exchange asks for patience once at most.
 */
export class SegmentWriter {
  private queue: Promise<unknown> = Promise.resolve();
  private nextIndex: number;
  private readonly said: Set<string>;
  private readonly released: Segment[];
  private readonly bound: LedgerEntry[] = [];

  constructor(
    private readonly exchange: Exchange,
    private readonly repository: SegmentRepository,
    private readonly news: TaskNews,
    before: readonly Segment[],
    private readonly onFirstAnswer: () => void,
  ) {
    this.nextIndex = before.length;
    this.released = [...before];
    this.said = new Set(before.filter((segment) => segment.kind === 'answer').map((segment) => segment.text));
  }

  /** Segments of kind `answer` that are out. */
  get answered(): number {
    return this.released.filter((segment) => segment.kind === 'answer').length;
  }

  /** Where the values of what is out were read, whatever becomes of the rest of the answer. */
  get ledger(): readonly LedgerEntry[] {
    return this.bound;
  }

  /** Asking for patience would help: nothing is said yet, not even that. */
  get silent(): boolean {
    return this.released.length === 0;
  }

  /** Nothing is under way any more: what is out is known. */
  async settled(): Promise<void> {
    await this.queue;
  }

  release(
    kind: Segment['kind'],
    text: string,
    audio: SpeechAudio | null,
    entries: readonly LedgerEntry[] = [],
  ): Promise<void> {
    const write = async (): Promise<void> => {
      if (kind === 'hold' && !this.silent) return;
      if (kind === 'answer' && this.said.has(text)) {
        this.bound.push(...entries);
        return;
      }
      const segment: Segment = {
        index: this.nextIndex,
        kind,
        text,
        audio: audio?.audio ?? null,
        audioType: audio?.type ?? null,
        durationMs: audio?.durationMs ?? null,
      };
      passed('releasing');
      await this.repository.release(this.exchange, segment);
      passed('released');
      this.nextIndex += 1;
      this.released.push(segment);
      this.bound.push(...entries);
      if (kind === 'answer') this.said.add(text);
      if (kind === 'answer' && this.answered === 1) this.onFirstAnswer();
      this.news.released(this.exchange.taskId, segment);
    };
    const result = this.queue.then(write);
    this.queue = result.catch(() => undefined);
    return result;
  }
}

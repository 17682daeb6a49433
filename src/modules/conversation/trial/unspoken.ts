import type { LedgerEntry } from '../../grounding/index.js';
import type { Voice } from '../answer/answer-speaker.js';
import type { Segments } from '../exchange/segment-writer.js';

/** Speaks in no locale. */
export const MUTE: Voice = {
  canSpeak: () => false,
  speak: () => Promise.resolve(null),
  speakFixed: () => Promise.resolve(null),
  keepFixed: () => Promise.resolve(),
};

/** Keeps what would be said for whoever asked, and for nobody else. */
export class UnspokenSegments implements Segments {
  readonly sentences: string[] = [];
  readonly ledger: LedgerEntry[] = [];

  get answered(): number {
    return this.sentences.length;
  }

  release(...[, text, , entries = []]: Parameters<Segments['release']>): Promise<void> {
    if (!this.sentences.includes(text)) this.sentences.push(text);
    this.ledger.push(...entries);
    return Promise.resolve();
  }
}

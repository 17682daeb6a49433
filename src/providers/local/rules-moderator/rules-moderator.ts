import type { Judgement, ModerationRequest, Moderator } from '../../../contracts/index.js';
import { TextReader } from './text-reader.js';
import { readingOf } from './utterance-notes.js';
import { vote } from './vote.js';

/** Decides by normalisation, lexicons in both languages and a small linear classifier: no network, linear time. */
export class RulesModerator implements Moderator {
  readonly name = 'rules';

  constructor(private readonly reader = TextReader.shared()) {}

  async moderate({ utterance }: ModerationRequest, signal: AbortSignal): Promise<Judgement> {
    signal.throwIfAborted();
    return this.judge(utterance);
  }

  judge(utterance: string): Judgement {
    const { found, scores, notes } = this.reader.read(utterance);
    const verdict = vote(found, scores, this.reader.weights.thresholds);
    return { ...verdict, reading: readingOf(notes, verdict) };
  }
}

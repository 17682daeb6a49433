import { Inject, Injectable } from '@nestjs/common';

import { type ChangedBasis, type PastQuestion, QuestionReplay } from '../../conversation/index.js';
import type { TaughtAnswer } from '../taught-answer.js';

/** A past question that would be answered differently from then on. */
export interface ChangedQuestion extends ChangedBasis {
  conversationId: string;
  question: string;
  isPinned: boolean;
}

export interface Preview {
  replayed: number;
  changed: ChangedQuestion[];
}

const REPLAY_MS = 30_000;
/** Those that are pinned are few: they are chosen by hand. */
const MOST_PINNED = 10_000;

/** What would a draft change? */
@Injectable()
export class AnswerPreview {
  constructor(@Inject(QuestionReplay) private readonly replay: Pick<QuestionReplay, 'questions' | 'changeBy'>) {}

  /** Of the newest questions of its scope, as far as `storeIds` may see them. */
  async of(taught: TaughtAnswer, last: number, storeIds: readonly string[] | null): Promise<Preview> {
    const questions = await this.replay.questions({ locale: taught.locale, storeIds: scopeOf(taught, storeIds), last });
    return { replayed: questions.length, changed: await this.changed(taught, questions) };
  }

  /** Ids of the pinned conversations that it would change. */
  async pinnedThatChange(taught: TaughtAnswer): Promise<string[]> {
    const storeIds = scopeOf(taught, null);
    const pinned = { locale: taught.locale, storeIds, last: MOST_PINNED, pinnedOnly: true };
    const changed = await this.changed(taught, await this.replay.questions(pinned));
    return changed.map(({ conversationId }) => conversationId);
  }

  private async changed(taught: TaughtAnswer, questions: readonly PastQuestion[]): Promise<ChangedQuestion[]> {
    const signal = AbortSignal.timeout(REPLAY_MS);
    const changed: ChangedQuestion[] = [];
    for (const past of questions) {
      const change = await this.replay.changeBy(taught, past, signal);
      const { conversationId, question, isPinned } = past;
      if (change) changed.push({ conversationId, question, isPinned, ...change });
    }
    return changed;
  }
}

function scopeOf({ storeId }: TaughtAnswer, storeIds: readonly string[] | null): readonly string[] | null {
  return storeId === null ? storeIds : [storeId];
}

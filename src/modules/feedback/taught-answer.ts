import type { Locale } from '../../contracts/index.js';

export type TaughtState = 'draft' | 'published' | 'revoked';

/** A curator's answer to a question: written, live, or withdrawn for ever. */
export interface TaughtAnswer {
  id: string;
  /** Null once the conversation is erased, or where it was taught of none. */
  conversationId: string | null;
  /** Null: of every store. */
  storeId: string | null;
  locale: Locale;
  /** Empty once it is forgotten with the conversation. */
  question: string;
  /** The question holds what a visitor said, or is part of it. */
  isInVisitorsWords: boolean;
  answer: string;
  state: TaughtState;
  /** Raised by every change. */
  version: number;
}

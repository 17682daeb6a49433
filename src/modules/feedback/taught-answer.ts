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
  question: string;
  answer: string;
  state: TaughtState;
  /** Raised by every change. */
  version: number;
}

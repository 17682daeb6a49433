export interface ThreadQuestion {
  readonly id: number;
  readonly question: unknown;
}

/** From the thread: it is ready once, then one answer for each question. */
export type ThreadReply =
  { readonly kind: 'ready' } | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown };

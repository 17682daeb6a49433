export interface HearRequest {
  readonly id: number;
  readonly samples: Int16Array;
}

/** From the thread: it is ready once, then one text for each request. */
export type HearReply =
  { readonly kind: 'ready' } | { readonly kind: 'heard'; readonly id: number; readonly text: string };

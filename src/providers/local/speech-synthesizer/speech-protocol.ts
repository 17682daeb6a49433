type Locale = 'ja' | 'en';

/** What the server asks of its speech process. */
export type SpeechRequest =
  | { readonly kind: 'speak' | 'warm'; readonly id: number; readonly locale: Locale; readonly text: string }
  | { readonly kind: 'cancel'; readonly id: number };

export type SpeechReply =
  | { readonly kind: 'spoken'; readonly id: number; readonly audio: Uint8Array; readonly durationMs: number }
  | { readonly kind: 'ready'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number };

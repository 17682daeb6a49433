import type { Locale } from './terminal.js';

export interface Segment {
  index: number;
  kind: 'hold' | 'answer';
  text: string;
  /** Base64 of one playable file; null where speech out is off. */
  audio: string | null;
  audioType: string | null;
  durationMs: number | null;
}

export interface Product {
  productNumber: string;
  name: string;
  size: string | null;
  attributes: Readonly<Record<string, unknown>>;
}

export interface Media {
  url: string;
  type: string;
  caption?: string | null;
}

export type Outcome = 'answered' | 'clarified' | 'abstained' | 'rejected' | 'escalated' | 'cancelled' | 'failed';

/** A completed exchange, as far as a visitor sees it. */
export interface Answer {
  locale: Locale;
  outcome: Outcome;
  failureReason: string | null;
  answer: string;
  segments: readonly Segment[];
  product: Product | null;
  candidates: readonly Product[];
  media: readonly Media[];
}

import type { ProductRow, Resolution } from '../product-master/index.js';

/** What a visitor wants to know of a product. */
export type Aspect = 'existence' | 'price' | 'stock' | 'details';

/** `anotherTry`: what we asked about was not it, or it was a number and nothing else. */
export type Courtesy = 'greeting' | 'thanks' | 'goodbye' | 'anotherTry';

/** What an utterance means, settled by rules from its words, the product master and what was said before. */
export type Understanding =
  | { kind: 'staff' }
  | { kind: 'courtesy'; courtesy: Courtesy }
  | SettledProduct
  | Several
  | Doubtful
  | { kind: 'unknown'; code: string; nearest: readonly ProductRow[] }
  | { kind: 'knowledge' };

/** The one row that is meant. */
export interface SettledProduct {
  kind: 'product';
  product: ProductRow;
  code: string | null;
  wanted: Wanted;
  alsoKnowledge: boolean;
  /** What the visitor asked for and this product is not. */
  notOffered?: string;
}

/** Products to choose from that no code tells apart. */
export interface Several {
  kind: 'several';
  products: readonly ProductRow[];
  code: string | null;
  wanted: Wanted;
  /** What the visitor asked for although none of them has it. */
  notOffered?: string;
}

/** Products that one question tells apart by their codes. */
export interface Doubtful {
  kind: 'doubtful';
  question: PartQuestion;
  candidates: readonly ProductRow[];
  wanted: Wanted;
  /** What the visitor chose although it was not offered. */
  notOffered?: string;
}

export interface Wanted {
  aspects: Aspect[];
  /** How many pieces were asked for, e.g. 4 in "have you got four?". */
  quantity: number | null;
}

export type PartQuestion = Extract<Resolution, { kind: 'doubtful' }>['question'];

import type { ProductRow, Resolution } from '../product-master/index.js';

/** What a visitor wants to know of a product. */
export type Aspect = 'existence' | 'price' | 'stock' | 'details';

export type Courtesy = 'greeting' | 'thanks' | 'goodbye';

/** What an utterance means, settled by rules from its words, the product master and what was said before. */
export type Understanding =
  | { kind: 'staff' }
  | { kind: 'courtesy'; courtesy: Courtesy }
  | { kind: 'product'; product: ProductRow; code: string | null; wanted: Wanted; alsoKnowledge: boolean }
  | { kind: 'several'; products: readonly ProductRow[]; code: string | null; wanted: Wanted }
  | { kind: 'doubtful'; question: PartQuestion; candidates: readonly ProductRow[]; wanted: Wanted }
  | { kind: 'unknown'; code: string; nearest: readonly ProductRow[] }
  | { kind: 'knowledge' };

export interface Wanted {
  aspects: Aspect[];
  /** How many pieces were asked for, e.g. 4 in "have you got four?". */
  quantity: number | null;
}

export type PartQuestion = Extract<Resolution, { kind: 'doubtful' }>['question'];

import type { Locale } from '../../contracts/index.js';
import type { ProductRow } from './product-row.js';

/** What the codes of an utterance mean in the master of a store. */
export type Resolution =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'settled';
      readonly by: 'size' | 'product_number';
      readonly code: string;
      /** Name of the code pattern, `part-number` when it was matched by its skeleton. */
      readonly pattern: string;
      readonly products: readonly ProductRow[];
    }
  | { readonly kind: 'doubtful'; readonly question: Question; readonly candidates: readonly ProductRow[] }
  | { readonly kind: 'unknown'; readonly code: string; readonly nearest: readonly ProductRow[] };

/** The one question that splits the candidates best. A single option is asked to be confirmed. */
export interface Question {
  /** Name of the part, or `code` when whole codes are offered. */
  readonly part: string;
  readonly label: Readonly<Record<Locale, string>>;
  readonly options: readonly { readonly value: string; readonly written: string }[];
}

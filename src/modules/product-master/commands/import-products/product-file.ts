/** A row of a product file, as it will be written. */
export interface ProductEntry {
  readonly line: number;
  readonly productNumber: string;
  readonly name: string;
  readonly size: string | null;
  readonly brand: string | null;
  readonly category: string | null;
  readonly price: { readonly minor: number; readonly currency: string } | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly stock: number | null;
  /** Code or name of a store; null: every store. */
  readonly store: string | null;
}

/** Why a row, or the whole file, is refused. The code is stable; the reason is a sentence. */
export interface RefusedRow {
  readonly line: number;
  readonly code: RefusalCode;
  readonly reason: string;
}

export type RefusalCode =
  | 'encoding_unknown'
  | 'malformed_file'
  | 'empty_file'
  | 'missing_column'
  | 'duplicate_column'
  | 'wrong_field_count'
  | 'product_number_missing'
  | 'name_missing'
  | 'field_too_long'
  | 'invisible_character'
  | 'price_invalid'
  | 'currency_unknown'
  | 'stock_invalid'
  | 'store_unknown'
  | 'product_number_conflict'
  | 'stock_conflict';

export interface ProductFile {
  /** Names of the columns; what a file has no column for it says nothing about. */
  readonly columns: ReadonlySet<string>;
  readonly entries: readonly ProductEntry[];
  readonly refused: readonly RefusedRow[];
  /** Product numbers of refused rows: they are present, however wrong. */
  readonly refusedNumbers: readonly string[];
  /** False when not one row could be told from another. */
  readonly readable: boolean;
}

/** A product as one store sells it. */
export interface ProductRow {
  readonly id: string;
  readonly productNumber: string;
  readonly name: string;
  /** As the master writes it. */
  readonly size: string | null;
  readonly brand: string | null;
  readonly category: string | null;
  /** In the currency's minor unit: yen, or cents. */
  readonly price: { readonly minor: number; readonly currency: string } | null;
  readonly attributes: Readonly<Record<string, string>>;
  /** In this store; a null quantity is not known. */
  readonly stock: { readonly quantity: number | null; readonly asOf: Date } | null;
}

/** A normalized code of a product, as it is kept. */
export interface ProductCode {
  readonly productId: string;
  readonly source: 'size' | 'product_number';
  readonly pattern: string;
  readonly code: string;
  readonly parts: Readonly<Record<string, string>>;
}

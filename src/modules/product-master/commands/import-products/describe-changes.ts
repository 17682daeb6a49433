import type { ImportPlan } from './plan-import.js';
import type { ProductEntry } from './product-file.js';
import type { StoredProduct, StoredStock } from './write-products.js';

/** A product as people compare it. */
export interface ProductState extends Pick<
  ProductEntry,
  'name' | 'size' | 'brand' | 'category' | 'price' | 'attributes'
> {
  /** `store` is a code; null: every store. */
  readonly stocks: readonly { readonly store: string | null; readonly quantity: number | null }[];
}

export interface ProductChange {
  readonly productNumber: string;
  readonly before: ProductState | null;
  readonly after: ProductState | null;
}

/** The first of each kind of change, in the order of the file, then of the master. */
export interface ImportChanges {
  readonly added: readonly ProductChange[];
  readonly changed: readonly ProductChange[];
  readonly removed: readonly ProductChange[];
}

const MOST_ROWS = 200;

interface Master {
  readonly products: readonly StoredProduct[];
  readonly stocks: readonly StoredStock[];
}

export function describeChanges(plan: ImportPlan, stored: Master, codes: ReadonlyMap<string, string>): ImportChanges {
  const before = new Map(stored.products.map((product) => [product.id, product]));
  const written = new Map(plan.products.map((product) => [product.id, product]));
  const stocksBefore = Map.groupBy(stored.stocks, ({ product_id }) => product_id);
  const stocksAfter = Map.groupBy(plan.stocks, ({ product_id }) => product_id);
  const restocked = new Set(plan.restocked);
  const touched = [...new Set([...written.keys(), ...plan.restocked])];

  const stateBefore = (id: string): ProductState | null => stateOf(before.get(id), stocksBefore.get(id), codes);
  const stateAfter = (id: string): ProductState | null => {
    const stocks = restocked.has(id) ? stocksAfter.get(id) : stocksBefore.get(id);
    return stateOf(written.get(id) ?? before.get(id), stocks, codes);
  };
  const numberOf = (id: string): string => (written.get(id) ?? before.get(id))?.product_number ?? '';
  const rowsOf = (ids: readonly string[], after: (id: string) => ProductState | null): ProductChange[] =>
    ids.slice(0, MOST_ROWS).map((id) => ({ productNumber: numberOf(id), before: stateBefore(id), after: after(id) }));
  return {
    added: rowsOf(
      touched.filter((id) => !before.has(id)),
      stateAfter,
    ),
    changed: rowsOf(
      touched.filter((id) => before.has(id)),
      stateAfter,
    ),
    removed: rowsOf(plan.removed, () => null),
  };
}

function stateOf(
  product: StoredProduct | undefined,
  stocks: readonly StoredStock[] = [],
  codes: ReadonlyMap<string, string>,
): ProductState | null {
  if (!product) return null;
  const { name, size, brand, category, price_minor: minor, currency, attributes } = product;
  return {
    name,
    size,
    brand,
    category,
    price: minor === null || currency === null ? null : { minor, currency },
    attributes,
    stocks: stocks.map(({ store_id, quantity }) => ({
      store: store_id === null ? null : (codes.get(store_id) ?? null),
      quantity,
    })),
  };
}

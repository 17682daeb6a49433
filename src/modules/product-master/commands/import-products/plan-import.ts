import type { ProductEntry, ProductFile } from './product-file.js';
import type { StoredProduct, StoredStock } from './write-products.js';

/** What an import changes; everything else stays untouched. */
export interface ImportPlan {
  readonly products: readonly StoredProduct[];
  /** Products whose stock rows are replaced by `stocks`. */
  readonly restocked: readonly string[];
  readonly stocks: readonly StoredStock[];
  readonly removed: readonly string[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface Planning {
  readonly file: ProductFile;
  readonly stored: { readonly products: readonly StoredProduct[]; readonly stocks: readonly StoredStock[] };
  /** Id of a store by its code or name. */
  readonly storeIds: ReadonlyMap<string, string>;
  /** Remove what the file does not name. */
  readonly replace: boolean;
  readonly newId: () => string;
}

/** Compares a file with the master. What the file has no column for is kept. */
export function planImport({ file, stored, storeIds, replace, newId }: Planning): ImportPlan {
  const known = new Map(stored.products.map((product) => [product.product_number, product]));
  const stocksOf = Map.groupBy(stored.stocks, (stock) => stock.product_id);
  const products: StoredProduct[] = [];
  const restocked: string[] = [];
  const stocks: StoredStock[] = [];
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const [productNumber, entries] of Map.groupBy(file.entries, (entry) => entry.productNumber)) {
    const [entry] = entries;
    if (!entry) continue;
    const before = known.get(productNumber);
    const after = merged(before, entry, file.columns, before?.id ?? newId());
    const stockBefore = stocksOf.get(after.id) ?? [];
    const stockAfter = stockOf(after.id, entries, stockBefore, file.columns, storeIds);
    const differs = !before || contentOf(before) !== contentOf(after);
    const isRestocked = stockContent(stockBefore) !== stockContent(stockAfter);
    if (differs) products.push(after);
    if (isRestocked) {
      restocked.push(after.id);
      stocks.push(...stockAfter);
    }
    counts[before ? (differs || isRestocked ? 'changed' : 'unchanged') : 'added'] += 1;
  }
  const present = new Set([...file.entries.map((entry) => entry.productNumber), ...file.refusedNumbers]);
  const removed = replace
    ? stored.products.filter((product) => !present.has(product.product_number)).map(({ id }) => id)
    : [];
  return { products, restocked, stocks, removed, ...counts };
}

function merged(
  before: StoredProduct | undefined,
  entry: ProductEntry,
  columns: ReadonlySet<string>,
  id: string,
): StoredProduct {
  const keep = <T>(column: string, told: T, kept: T | undefined): T =>
    columns.has(column) || kept === undefined ? told : kept;
  const untold = Object.entries(before?.attributes ?? {}).filter(([name]) => !columns.has(name));
  return {
    id,
    product_number: entry.productNumber,
    name: entry.name,
    size: keep('size', entry.size, before?.size),
    brand: keep('brand', entry.brand, before?.brand),
    category: keep('category', entry.category, before?.category),
    price_minor: keep('price', entry.price?.minor ?? null, before?.price_minor),
    currency: keep('price', entry.price?.currency ?? null, before?.currency),
    attributes: { ...Object.fromEntries(untold), ...entry.attributes },
  };
}

function stockOf(
  productId: string,
  entries: readonly ProductEntry[],
  before: readonly StoredStock[],
  columns: ReadonlySet<string>,
  storeIds: ReadonlyMap<string, string>,
): readonly StoredStock[] {
  const isTold = columns.has('stock') || columns.has('store');
  if (!isTold && before.length > 0) return before;
  return entries.map(({ store, stock }) => {
    const store_id = store === null ? null : (storeIds.get(store) ?? null);
    const kept = before.find((other) => other.store_id === store_id)?.quantity ?? null;
    return { product_id: productId, store_id, quantity: columns.has('stock') ? stock : kept };
  });
}

function contentOf({ name, size, brand, category, price_minor, currency, attributes }: StoredProduct): string {
  const sorted = Object.entries(attributes).sort(([left], [right]) => (left < right ? -1 : 1));
  return JSON.stringify([name, size, brand, category, price_minor, currency, sorted]);
}

function stockContent(stocks: readonly StoredStock[]): string {
  return JSON.stringify(
    stocks
      .map(({ store_id, quantity }) => [store_id ?? '', quantity])
      .sort(([left], [right]) => (String(left) < String(right) ? -1 : 1)),
  );
}

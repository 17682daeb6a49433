import { upload } from '../api/upload.js';

/** A product as the service tells it in a rehearsal. */
export interface ProductState {
  name: string;
  size: string | null;
  brand: string | null;
  category: string | null;
  price: { minor: number; currency: string } | null;
  attributes: Readonly<Record<string, string>>;
  /** `store` is a code; null: every store. */
  stocks: readonly { store: string | null; quantity: number | null }[];
}

export interface ProductChange {
  productNumber: string;
  before: ProductState | null;
  after: ProductState | null;
}

export const CHANGE_KINDS = ['added', 'changed', 'removed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface RefusedRow {
  line: number;
  code: string;
  reason: string;
}

export interface ImportReport {
  applied: boolean;
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  refused: readonly RefusedRow[];
  rehearsal?: { plan: string; changes: Readonly<Record<ChangeKind, readonly ProductChange[]>> };
}

export interface ImportFile {
  file: File;
  isReplacing: boolean;
  isPartial: boolean;
}

/** Without a plan nothing is written: the answer tells what would be. Throws `ApiFault`. */
export function sendProducts({ file, isReplacing, isPartial }: ImportFile, plan?: string): Promise<ImportReport> {
  const form = new FormData();
  form.set('replace', String(isReplacing));
  form.set('partial', String(isPartial));
  if (plan !== undefined) form.set('plan', plan);
  form.set('file', file);
  return upload<ImportReport>({ path: '/api/console/products', form });
}

/** A cell of a product that is not as it was. */
export interface ChangedCell {
  /** Of the master, or what the file calls an attribute. */
  name: string;
  before: string | null;
  after: string | null;
}

export function changedCells({ before, after }: ProductChange): ChangedCell[] {
  const [old, now] = [cellsOf(before), cellsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((name) => ({ name, before: old.get(name) ?? null, after: now.get(name) ?? null }))
    .filter((cell) => cell.before !== cell.after);
}

function cellsOf(state: ProductState | null): Map<string, string> {
  if (state === null) return new Map();
  const { name, size, brand, category, price, attributes, stocks } = state;
  const cells: [string, string | null][] = [
    ['name', name],
    ['size', size],
    ['brand', brand],
    ['category', category],
    ['price', price && `${price.minor} ${price.currency}`],
    ...Object.entries(attributes),
    ...stocks.map(({ store, quantity }): [string, string] => [
      store === null ? 'stock' : `stock: ${store}`,
      quantity === null ? '?' : String(quantity),
    ]),
  ];
  return new Map(cells.flatMap(([cell, value]) => (value === null ? [] : [[cell, value]])));
}

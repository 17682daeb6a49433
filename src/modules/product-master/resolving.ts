import type { CodePattern, Locale } from '../../contracts/index.js';
import { PART_NUMBER } from './code-patterns.js';
import type { ProductCode, ProductRow } from './product-row.js';
import type { ProductLookup } from './products.repository.js';
import type { Resolution } from './resolution.js';
import { type Candidate, codeQuestion, splitQuestion } from './split-question.js';

/** An utterance, and what its codes are looked up in. */
export interface Resolving {
  readonly utterance: string;
  readonly locale: Locale;
  readonly storeId: string;
  readonly patterns: readonly CodePattern[];
  readonly products: ProductLookup;
}

type Parts = Readonly<Record<string, string>>;

export const NONE: Resolution = { kind: 'none' };

/** Products of one exact code; where the load index was said too and some carry it, those alone. */
export async function settled(resolving: Resolving, codes: readonly ProductCode[], said: Parts): Promise<Resolution> {
  const [first] = codes;
  if (!first) return NONE;
  const fitting = codes.filter((code) => Object.entries(said).every(([name, value]) => code.parts[name] === value));
  const rows = await rowsOf(resolving, fitting.length > 0 ? fitting : codes);
  const by = codes.every((code) => code.source === 'product_number') ? 'product_number' : 'size';
  const written = first.pattern === PART_NUMBER ? writtenAs(first, rows) : first.code;
  return { kind: 'settled', by, code: written, pattern: first.pattern, products: rows };
}

/** The one question that tells these codes apart; those that are likelier to be meant weigh more. */
export async function doubtful(
  resolving: Resolving,
  codes: readonly (ProductCode & Candidate)[],
  said: Parts,
): Promise<Resolution> {
  const pattern = resolving.patterns.find((candidate) => candidate.name === codes[0]?.pattern);
  const candidates = await rowsOf(resolving, codes);
  const alike = codes.filter((code) => code.pattern === pattern?.name);
  const question = pattern && alike.length === codes.length ? splitQuestion(pattern, codes, said) : codeQuestion(codes);
  return { kind: 'doubtful', question, candidates };
}

export function rowsOf({ products, storeId }: Resolving, codes: readonly ProductCode[]): Promise<ProductRow[]> {
  return products.findByIds([...new Set(codes.map((code) => code.productId))], storeId);
}

/** The code as the master writes it. */
export function writtenAs(code: ProductCode, rows: readonly ProductRow[]): string {
  const row = rows.find(({ id }) => id === code.productId);
  return (code.source === 'size' ? row?.size : row?.productNumber) ?? code.code;
}

/** The products of these codes, each once, in the order of the codes. */
export async function rowsInOrder(resolving: Resolving, codes: readonly ProductCode[]): Promise<ProductRow[]> {
  const places = new Map(codes.map((code, index): [string, number] => [code.productId, index]).reverse());
  const rows = await rowsOf(resolving, codes);
  return rows.sort((left, right) => (places.get(left.id) ?? 0) - (places.get(right.id) ?? 0));
}

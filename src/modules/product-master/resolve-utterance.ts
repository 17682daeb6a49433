import type { CodePattern, Locale } from '../../contracts/index.js';
import { type CodeReading, readCodes, skeletonOf } from '../values/index.js';
import { PART_NUMBER } from './code-patterns.js';
import { nearestCodes } from './nearest-codes.js';
import type { ProductCode, ProductRow } from './product-row.js';
import type { ProductsRepository } from './products.repository.js';
import type { Resolution } from './resolution.js';
import { endsAtBoundary, type SkeletonCandidate, skeletonCandidates } from './skeleton-candidates.js';
import { codeQuestion, splitQuestion } from './split-question.js';

export interface Resolving {
  readonly utterance: string;
  readonly locale: Locale;
  readonly storeId: string;
  readonly patterns: readonly CodePattern[];
  readonly products: ProductsRepository;
}

const NEAREST = 3;
const SHARED_BEGINNING = 3;
const NONE: Resolution = { kind: 'none' };

/** Matches what was said exactly. Whatever is not exact is a question or is said to be unknown. */
export async function resolveUtterance(resolving: Resolving): Promise<Resolution> {
  const readings = readCodes(resolving.utterance, resolving.locale, resolving.patterns);
  const skeletons = skeletonCandidates(resolving.utterance, resolving.locale, resolving.patterns);
  const byNumber = await settledBySkeleton(resolving, skeletons, readings);
  if (byNumber) return byNumber;
  const resolved: Resolution[] = [];
  for (const reading of distinct(readings)) resolved.push(await resolveReading(resolving, reading));
  if (resolved.length > 0) return together(resolved);
  return (await begunSkeleton(resolving, skeletons)) ?? (await unknownSkeleton(resolving, skeletons)) ?? NONE;
}

/** Two codes in one utterance are never settled for the visitor: they are offered. */
function together(resolved: readonly Resolution[]): Resolution {
  const [first = NONE] = resolved;
  const settled = resolved.filter((resolution) => resolution.kind === 'settled');
  if (resolved.length === 1 || settled.length === 0) return first;
  const [only] = settled;
  if (settled.length === 1 && only && resolved.length === 1) return only;
  const candidates = settled.flatMap((resolution) => resolution.products);
  return { kind: 'doubtful', question: codeQuestion(settled.map(({ code }) => ({ code, parts: {} }))), candidates };
}

async function resolveReading(resolving: Resolving, reading: CodeReading): Promise<Resolution> {
  const { products, storeId } = resolving;
  const pattern = resolving.patterns.find((candidate) => candidate.name === reading.pattern);
  if (!pattern) return NONE;
  const said = identityOf(pattern, reading.parts);
  // What was not finished may be a code of any kind.
  const codes = await products.findCodesByParts(said, reading.complete ? pattern.name : null, storeId);
  const exact = codes.filter((code) => reading.complete && code.code === reading.written);
  if (exact.length > 0) return settled(resolving, exact, reading.parts);
  const others = codes.length > 0 ? codes : await products.findCodesByParts(numbersOf(pattern, said), null, storeId);
  if (others.length > 0) return doubtful(resolving, others, said);
  const some = await products.findCodesBySomePart(numbersOf(pattern, said), pattern.name, storeId);
  const nearest = nearestCodes(pattern, said, some, NEAREST);
  const rows = await rowsOf(
    resolving,
    some.filter((code) => nearest.includes(code.code)),
  );
  const code = reading.written ?? resolving.utterance.slice(reading.start, reading.end);
  return { kind: 'unknown', code, nearest: inOrderOf(nearest, rows, some) };
}

/** Products of one exact code; where the load index was said too and some carry it, those alone. */
async function settled(
  resolving: Resolving,
  codes: readonly ProductCode[],
  said: Readonly<Record<string, string>>,
): Promise<Resolution> {
  const [first] = codes;
  if (!first) return NONE;
  const fitting = codes.filter((code) => Object.entries(said).every(([name, value]) => code.parts[name] === value));
  const rows = await rowsOf(resolving, fitting.length > 0 ? fitting : codes);
  const by = codes.every((code) => code.source === 'product_number') ? 'product_number' : 'size';
  const written = first.pattern === PART_NUMBER ? writtenAs(first, rows) : first.code;
  return { kind: 'settled', by, code: written, pattern: first.pattern, products: rows };
}

async function doubtful(
  resolving: Resolving,
  codes: readonly ProductCode[],
  said: Readonly<Record<string, string>>,
): Promise<Resolution> {
  const pattern = resolving.patterns.find((candidate) => candidate.name === codes[0]?.pattern);
  const candidates = await rowsOf(resolving, codes);
  const alike = codes.filter((code) => code.pattern === pattern?.name);
  const question = pattern && alike.length === codes.length ? splitQuestion(pattern, codes, said) : codeQuestion(codes);
  return { kind: 'doubtful', question, candidates };
}

async function settledBySkeleton(
  resolving: Resolving,
  skeletons: readonly SkeletonCandidate[],
  readings: readonly CodeReading[],
): Promise<Resolution | undefined> {
  if (skeletons.length === 0) return undefined;
  const found = await resolving.products.findCodesBySkeleton(
    [...new Set(skeletons.map(({ skeleton }) => skeleton))],
    resolving.storeId,
  );
  const longest = skeletons.find(({ skeleton }) => found.some((code) => code.code === skeleton));
  if (!longest) return undefined;
  const isInsideReading = readings.some((reading) => reading.start <= longest.start && longest.end <= reading.end);
  const codes = found.filter((code) => code.code === longest.skeleton);
  if (isInsideReading && codes.every((code) => code.source === 'size')) return undefined;
  return settled(resolving, codes, {});
}

/** The beginning of a part number was said: ask for the rest. */
async function begunSkeleton(
  resolving: Resolving,
  skeletons: readonly SkeletonCandidate[],
): Promise<Resolution | undefined> {
  if (skeletons.length === 0) return undefined;
  const begun = await resolving.products.findCodesBeginning(
    skeletons.map(({ skeleton }) => skeleton),
    resolving.storeId,
  );
  if (begun.length === 0) return undefined;
  const rows = await rowsOf(resolving, begun);
  for (const { skeleton } of skeletons) {
    const codes = begun.filter(
      (code) => code.code.startsWith(skeleton) && endsAtBoundary(writtenAs(code, rows), skeleton.length),
    );
    const ids = new Set(codes.map((code) => code.productId));
    if (ids.size === 0) continue;
    const candidates = codes.map((code) => ({ code: writtenAs(code, rows), parts: {} }));
    return { kind: 'doubtful', question: codeQuestion(candidates), candidates: rows.filter((row) => ids.has(row.id)) };
  }
  return undefined;
}

/** A written code that resembles real ones but is none of them. */
async function unknownSkeleton(
  resolving: Resolving,
  skeletons: readonly SkeletonCandidate[],
): Promise<Resolution | undefined> {
  const written = skeletons.find(({ skeleton }) => /[A-Z]/.test(skeleton) && skeleton.length > SHARED_BEGINNING);
  if (!written) return undefined;
  const beginning = written.skeleton.slice(0, Math.max(SHARED_BEGINNING, Math.ceil(written.skeleton.length / 2)));
  const alike = await resolving.products.findCodesBeginning([beginning], resolving.storeId);
  if (alike.length === 0) return undefined;
  const rows = await rowsOf(resolving, alike.slice(0, NEAREST));
  return { kind: 'unknown', code: resolving.utterance.slice(written.start, written.end), nearest: rows };
}

function rowsOf({ products, storeId }: Resolving, codes: readonly ProductCode[]): Promise<ProductRow[]> {
  return products.findByIds([...new Set(codes.map((code) => code.productId))], storeId);
}

function writtenAs(code: ProductCode, rows: readonly ProductRow[]): string {
  const row = rows.find(({ id }) => id === code.productId);
  return (code.source === 'size' ? row?.size : row?.productNumber) ?? code.code;
}

function inOrderOf(codes: readonly string[], rows: readonly ProductRow[], found: readonly ProductCode[]): ProductRow[] {
  const rank = (row: ProductRow): number =>
    codes.indexOf(found.find((code) => code.productId === row.id && codes.includes(code.code))?.code ?? '');
  return [...rows].sort((left, right) => rank(left) - rank(right));
}

function identityOf(pattern: CodePattern, parts: Readonly<Record<string, string>>): Record<string, string> {
  const details = new Set(pattern.parts.filter((part) => part.detail).map((part) => part.name));
  return Object.fromEntries(Object.entries(parts).filter(([name]) => !details.has(name)));
}

function numbersOf(pattern: CodePattern, parts: Readonly<Record<string, string>>): Record<string, string> {
  const numbers = new Set(pattern.parts.filter((part) => part.kind === 'number').map((part) => part.name));
  return Object.fromEntries(Object.entries(parts).filter(([name]) => numbers.has(name)));
}

function distinct(readings: readonly CodeReading[]): CodeReading[] {
  const seen = new Set<string>();
  return readings.filter((reading) => {
    const key = `${reading.pattern} ${skeletonOf(reading.written ?? JSON.stringify(reading.parts))}`;
    return !seen.has(key) && seen.add(key);
  });
}

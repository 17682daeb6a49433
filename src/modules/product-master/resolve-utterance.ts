import type { CodePattern } from '../../contracts/index.js';
import { type CodeReading, readCodes, skeletonOf, writtenCode } from '../values/index.js';
import { nearestCodes, writtenBeside } from './nearest-codes.js';
import type { ProductCode } from './product-row.js';
import type { Resolution } from './resolution.js';
import { begunSkeleton, settledBySkeleton, unknownSkeleton } from './resolve-skeletons.js';
import { doubtful, NONE, type Resolving, rowsInOrder, settled } from './resolving.js';
import { skeletonCandidates } from './skeleton-candidates.js';
import { codeQuestion } from './split-question.js';

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
  const settledOnes = resolved.filter((resolution) => resolution.kind === 'settled');
  if (resolved.length === 1 || settledOnes.length === 0) return first;
  const candidates = settledOnes.flatMap((resolution) => resolution.products);
  return { kind: 'doubtful', question: codeQuestion(settledOnes.map(({ code }) => ({ code, parts: {} }))), candidates };
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
  const nearest = nearestCodes(pattern, said, await near(resolving, pattern, said));
  const code = reading.written ?? resolving.utterance.slice(reading.start, reading.end);
  return { kind: 'unknown', code, nearest: await rowsInOrder(resolving, nearest) };
}

/** Codes that share a number with what was said; where none does, those that stand beside it in order. */
async function near(
  { products, storeId }: Resolving,
  pattern: CodePattern,
  said: Readonly<Record<string, string>>,
): Promise<ProductCode[]> {
  const sharing = await products.findCodesBySomePart(numbersOf(pattern, said), pattern.name, storeId);
  const written = writtenCode(pattern, said);
  if (sharing.length > 0 || written === null) return sharing;
  return products.findCodesBeside(writtenBeside(pattern, said, written), pattern.name, storeId);
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

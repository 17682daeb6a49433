import type { CodePattern } from '../../contracts/index.js';
import { type CodeReading, readCodes, skeletonOf, writtenCode } from '../values/index.js';
import { likelyCodes } from './likely-codes.js';
import { nearestCodes, writtenBeside } from './nearest-codes.js';
import type { ProductCode } from './product-row.js';
import type { Resolution } from './resolution.js';
import { begunSkeleton, settledBySkeleton, unknownSkeleton } from './resolve-skeletons.js';
import { doubtful, NONE, type Resolving, rowsInOrder, settled } from './resolving.js';
import { skeletonCandidates } from './skeleton-candidates.js';
import { codeQuestion } from './split-question.js';

/** Kinds of code that an unknown one is tried as. */
const MOST_OTHER_KINDS = 4;

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

/** As the kind of code that it looks like most, and where there is none such, as any other kind. */
async function resolveReading(resolving: Resolving, reading: CodeReading): Promise<Resolution> {
  const { utterance, locale, patterns } = resolving;
  const resolution = await asRead(resolving, reading);
  let others = patterns.filter(({ name }) => name !== reading.pattern);
  for (let tried = 0; resolution.kind === 'unknown' && tried < MOST_OTHER_KINDS; tried += 1) {
    const otherwise = readCodes(utterance, locale, others).find(
      ({ start, end, heard }) => start <= reading.start && reading.end <= end && heard === undefined,
    );
    if (!otherwise) break;
    const other = await asRead(resolving, otherwise);
    if (other.kind === 'settled' || other.kind === 'doubtful') return other;
    others = others.filter(({ name }) => name !== otherwise.pattern);
  }
  return resolution;
}

async function asRead(resolving: Resolving, reading: CodeReading): Promise<Resolution> {
  const { products, storeId } = resolving;
  const pattern = resolving.patterns.find((candidate) => candidate.name === reading.pattern);
  if (!pattern) return NONE;
  const said = identityOf(pattern, reading.parts);
  // The same numbers may be a code of another kind, which a whole one of this kind comes before.
  const codes = await products.findCodesByParts(said, null, storeId);
  const exact = meantExactly(resolving, reading, said, codes);
  if (exact.length > 0) return settled(resolving, exact, reading.parts);
  const others = codes.length > 0 ? codes : await products.findCodesByParts(numbersOf(pattern, said), null, storeId);
  if (others.length > 0) return doubtful(resolving, reading.heard ? likelyCodes(reading.heard, others) : others, said);
  const heard = { ...said, ...reading.heard };
  const nearest = nearestCodes(pattern, heard, await near(resolving, pattern, heard));
  const code = reading.written ?? resolving.utterance.slice(reading.start, reading.end);
  return { kind: 'unknown', code, nearest: await rowsInOrder(resolving, nearest) };
}

/** The code as it is written; or, when nothing but its numbers was said, the one code that has just these. */
function meantExactly(
  { patterns }: Resolving,
  { complete, written, onlyNumbers }: CodeReading,
  said: Readonly<Record<string, string>>,
  codes: readonly ProductCode[],
): readonly ProductCode[] {
  if (!complete) return [];
  const exact = codes.filter((code) => code.code === written);
  if (exact.length > 0 || !onlyNumbers) return exact;
  const alike = codes.filter((code) => {
    const pattern = patterns.find(({ name }) => name === code.pattern);
    const identity = pattern ? identityOf(pattern, code.parts) : code.parts;
    return Object.entries(identity).every(([name, value]) => said[name] === value);
  });
  return alike.every(({ code }) => code === alike[0]?.code) ? alike : [];
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

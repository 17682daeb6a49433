import type { CodeReading } from '../values/index.js';
import { PART_NUMBER } from './code-patterns.js';
import { isLikeOneOf, nearestSkeletons, nearSpellings } from './nearest-skeletons.js';
import type { ProductCode } from './product-row.js';
import type { Resolution } from './resolution.js';
import { type Resolving, rowsInOrder, rowsOf, settled, writtenAs } from './resolving.js';
import { endsAtBoundary, type SkeletonCandidate } from './skeleton-candidates.js';
import { codeQuestion } from './split-question.js';

/** Most runs of an utterance that are compared with the codes of the master. */
const MOST_COMPARED = 6;
/** Most runs of which every spelling that differs by one character is looked up. */
const MOST_SPELLED = 2;
const FEWEST_COMPARED = 4;

/** A code of the master that was said whole. */
export async function settledBySkeleton(
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
export async function begunSkeleton(
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

/** A code that is none of the master but resembles real ones: they are offered where they are near. */
export async function unknownSkeleton(
  resolving: Resolving,
  skeletons: readonly SkeletonCandidate[],
): Promise<Resolution | undefined> {
  const said = skeletons.filter(mayBeUnknown).slice(0, MOST_COMPARED);
  if (said.length === 0) return undefined;
  const found = await codesNear(resolving, said);
  for (const candidate of said) {
    const nearest = nearestSkeletons(candidate.skeleton, found);
    if (nearest.length === 0 && !isLikeOneOf(candidate.skeleton, found)) continue;
    const code = resolving.utterance.slice(candidate.start, candidate.end);
    return { kind: 'unknown', code, nearest: await rowsInOrder(resolving, nearest) };
  }
  return undefined;
}

function mayBeUnknown({ skeleton, holdsWord }: SkeletonCandidate): boolean {
  return !holdsWord && skeleton.length >= FEWEST_COMPARED && /\p{L}/u.test(skeleton);
}

async function codesNear(
  { products, storeId }: Resolving,
  said: readonly SkeletonCandidate[],
): Promise<readonly ProductCode[]> {
  const skeletons = said.map(({ skeleton }) => skeleton);
  const spellings = skeletons.slice(0, MOST_SPELLED).flatMap(nearSpellings);
  const [beside, misheard] = await Promise.all([
    products.findCodesBeside(skeletons, PART_NUMBER, storeId),
    products.findCodesBySkeleton([...new Set(spellings)], storeId),
  ]);
  return [...beside, ...misheard];
}

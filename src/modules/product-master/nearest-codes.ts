import type { CodePattern } from '../../contracts/index.js';
import type { Candidate } from './split-question.js';

/** The real codes that differ from the said parts in the fewest parts, and then by the fewest steps. */
export function nearestCodes(
  pattern: CodePattern,
  said: Readonly<Record<string, string>>,
  candidates: readonly Candidate[],
  count: number,
): string[] {
  const ranked = candidates
    .map((candidate) => ({ code: candidate.code, distance: distance(pattern, said, candidate.parts) }))
    .sort((left, right) => left.distance - right.distance || (left.code < right.code ? -1 : 1));
  return [...new Set(ranked.map(({ code }) => code))].slice(0, count);
}

function distance(
  pattern: CodePattern,
  said: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, string>>,
): number {
  let differing = 0;
  let steps = 0;
  for (const part of pattern.parts) {
    if (part.detail || said[part.name] === parts[part.name]) continue;
    differing += 1;
    if (part.kind === 'number')
      steps += Math.abs(Number(said[part.name] ?? 0) - Number(parts[part.name] ?? 0)) / part.step;
  }
  return differing * 1000 + Math.min(steps, 999);
}

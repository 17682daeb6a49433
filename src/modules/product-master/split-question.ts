import type { CodePart, CodePattern } from '../../contracts/index.js';
import type { Question } from './resolution.js';

/** A code that may be meant, once for each product that carries it. */
export interface Candidate {
  readonly code: string;
  readonly parts: Readonly<Record<string, string>>;
  /** How likely it is meant, in relation to the others; 1 when it is not given. */
  readonly weight?: number;
}

const CODE_LABEL = { en: 'code', ja: '品番' } as const;
const MOST_OPTIONS = 12;

/**
 * Asks by the part whose answer is expected to tell most: its values divide the weight of the candidates most evenly. In
 * the order of writing when two are alike.
 */
export function splitQuestion(
  pattern: CodePattern,
  candidates: readonly Candidate[],
  said: Readonly<Record<string, string>>,
): Question {
  let best: { part: CodePart; bits: number } | undefined;
  for (const part of pattern.parts) {
    if (part.detail || said[part.name] !== undefined) continue;
    const bits = entropy(weightsByValue(part, candidates));
    if (!best || bits > best.bits + 1e-9) best = { part, bits };
  }
  if (!best || best.bits === 0) return codeQuestion(candidates);
  return { part: best.part.name, label: best.part.label, options: optionsOf(best.part, candidates) };
}

/** Offers the codes themselves. */
export function codeQuestion(candidates: readonly Candidate[]): Question {
  const codes = [...new Set(candidates.map((candidate) => candidate.code))].sort().slice(0, MOST_OPTIONS);
  return { part: 'code', label: CODE_LABEL, options: codes.map((code) => ({ value: code, written: code })) };
}

function optionsOf(part: CodePart, candidates: readonly Candidate[]): Question['options'] {
  const values = [...new Set(candidates.map((candidate) => candidate.parts[part.name] ?? ''))];
  values.sort((left, right) => (part.kind === 'number' ? Number(left) - Number(right) : left < right ? -1 : 1));
  return values
    .slice(0, MOST_OPTIONS)
    .map((value) => ({ value, written: part.kind === 'number' ? value : codeOf(part, value, candidates) }));
}

/** A letter means little by itself: LT225/75R16 or 225/75R16. */
function codeOf(part: CodePart, value: string, candidates: readonly Candidate[]): string {
  return candidates.find((candidate) => (candidate.parts[part.name] ?? '') === value)?.code ?? value;
}

function weightsByValue(part: CodePart, candidates: readonly Candidate[]): number[] {
  const weights = new Map<string, number>();
  for (const { parts, weight = 1 } of candidates) {
    const value = parts[part.name] ?? '';
    weights.set(value, (weights.get(value) ?? 0) + weight);
  }
  return [...weights.values()];
}

function entropy(weights: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((bits, weight) => bits - (weight / all) * Math.log2(weight / all), 0);
}

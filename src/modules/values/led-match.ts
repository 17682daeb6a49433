import { type CompiledPattern, isPossible, isWhole } from './compile-pattern.js';
import { gapAt } from './gaps.js';
import type { Unit } from './lexicon/units.js';
import { type CodeMatch, matchAt } from './match-pattern.js';
import { partValue } from './part-value.js';
import type { Token } from './token.js';
import { isUnitWord } from './unit-at.js';

const LONGEST_REST = 12;

/** 16インチの195: a part that its unit tells apart, said before the rest of the code. */
export function ledMatchAt(
  tokens: readonly Token[],
  at: number,
  compiled: CompiledPattern,
  taken: ReadonlySet<number>,
): CodeMatch | undefined {
  const [lead, unit] = tokens.slice(at, at + 2);
  if (lead?.kind !== 'number' || !unit) return undefined;
  const { pattern, units, firstNumber: first } = compiled;
  const part = pattern.parts.find(({ name }) => isUnitWord(unit, units.get(name)));
  const value = part?.kind === 'number' ? partValue(part, lead.text, false) : undefined;
  if (!first || !part || value === undefined) return undefined;
  const from = behindUnit(tokens, at + 1, compiled);
  const rest = matchAt(tokens, from, compiled, withLeads(tokens, from, units.get(part.name), taken));
  if (rest?.parts[first.name] === undefined || rest.parts[part.name] !== undefined) return undefined;
  const parts = { ...rest.parts, [part.name]: value };
  const complete = isWhole(pattern, parts);
  if (complete && !isPossible(pattern, parts)) return undefined;
  const spans = { ...rest.spans, [part.name]: { start: lead.start, end: lead.end } };
  return { ...rest, parts, spans, complete, numbers: rest.numbers + 1, evidence: rest.evidence + 1 };
}

/** 15インチの135の70と14インチの165の80: the number that leads the next code is none of this one. */
function withLeads(
  tokens: readonly Token[],
  from: number,
  units: ReadonlySet<Unit> | undefined,
  taken: ReadonlySet<number>,
): ReadonlySet<number> {
  const near = Array.from({ length: LONGEST_REST }, (_, index) => from + index);
  const leads = near.filter((at) => {
    const unit = tokens[at + 1];
    return tokens[at]?.kind === 'number' && unit !== undefined && isUnitWord(unit, units);
  });
  return leads.length > 0 ? new Set([...taken, ...leads]) : taken;
}

/** In Japanese the particle is of one piece with the unit: インチの. */
function behindUnit(tokens: readonly Token[], at: number, { separators, marks }: CompiledPattern): number {
  return gapAt(tokens, tokens[at]?.kind === 'text' ? at : at + 1, separators, marks).next;
}

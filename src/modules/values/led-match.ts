import { patternsFrom } from './beginnings.js';
import { type CompiledPattern, isPossible, isWhole } from './compile-pattern.js';
import { gapAt } from './gaps.js';
import type { Unit } from './lexicon/units.js';
import { type CodeMatch, matchAt } from './match-pattern.js';
import type { Taken } from './part-pieces.js';
import { partValue } from './part-value.js';
import type { Token } from './token.js';
import { unitOf } from './unit-at.js';

const LONGEST_REST = 12;

/** 16インチの195: a part that its unit tells apart, said before the rest of the code. */
export function ledMatchAt(
  tokens: readonly Token[],
  at: number,
  compiled: CompiledPattern,
  taken: Taken,
): CodeMatch | undefined {
  const [lead, unit] = tokens.slice(at, at + 2);
  if (lead?.kind !== 'number' || !unit) return undefined;
  const { pattern, partsOfUnits, firstNumber: first } = compiled;
  const said = unitOf(unit);
  const name = said && partsOfUnits.get(said);
  const part = name ? pattern.parts.find((each) => each.name === name) : undefined;
  const value = part?.kind === 'number' ? partValue(part, lead.text, false) : undefined;
  if (!first || !part || value === undefined) return undefined;
  const from = behindUnit(tokens, at + 1, compiled);
  if (patternsFrom(tokens, from, [pattern], taken).length === 0) return undefined;
  const rest = matchAt(tokens, from, compiled, withLeads(tokens, from, said, taken));
  if (rest?.parts[first.name] === undefined || rest.parts[part.name] !== undefined) return undefined;
  const parts = { ...rest.parts, [part.name]: value };
  const complete = isWhole(pattern, parts);
  if (complete && !isPossible(pattern, parts)) return undefined;
  const spans = { ...rest.spans, [part.name]: { start: lead.start, end: lead.end } };
  return { ...rest, parts, spans, complete, numbers: rest.numbers + 1, evidence: rest.evidence + 1 };
}

/** 15インチの135の70と14インチの165の80: the number that leads the next code is none of this one. */
function withLeads(tokens: readonly Token[], from: number, said: Unit | null, taken: Taken): Taken {
  const near = Array.from({ length: LONGEST_REST }, (_, index) => from + index);
  const leads = near.filter((at) => {
    const unit = tokens[at + 1];
    return tokens[at]?.kind === 'number' && unit !== undefined && unitOf(unit) === said;
  });
  return leads.length > 0 ? { has: (at) => leads.includes(at) || taken.has(at) } : taken;
}

/** In Japanese the particle is of one piece with the unit: インチの. */
function behindUnit(tokens: readonly Token[], at: number, { separators, marks }: CompiledPattern): number {
  return gapAt(tokens, tokens[at]?.kind === 'text' ? at : at + 1, separators, marks).next;
}

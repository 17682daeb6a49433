import type { CodePart, CodePattern, NumberPart } from '../../contracts/index.js';
import { CONNECTORS } from './lexicon/connecting-words.js';
import { type Unit, UNITS_BY_FORM } from './lexicon/units.js';
import { normalize } from './normalize.js';

/** One element of a pattern in written order. */
export type Slot =
  | { readonly kind: 'part'; readonly part: CodePart }
  | { readonly kind: 'letters'; readonly letters: string }
  | { readonly kind: 'gap'; readonly written: string };

export interface CompiledPattern {
  readonly pattern: CodePattern;
  readonly slots: readonly Slot[];
  /** Index of the last slot that a whole code needs. */
  readonly lastNeeded: number;
  /** Words that may stand between parts because they say a separator. */
  readonly separators: ReadonlySet<string>;
  /** Marks between parts that speak for a code and not for a list. */
  readonly marks: ReadonlySet<string>;
  readonly firstNumber: NumberPart | undefined;
  /** Letters of the written form, lower case. */
  readonly literals: ReadonlySet<string>;
  /** Units that tell a part apart wherever it stands, by the name of the part: インチ is the rim. */
  readonly units: ReadonlyMap<string, ReadonlySet<Unit>>;
}

const compiled = new WeakMap<CodePattern, CompiledPattern>();

export function compilePattern(pattern: CodePattern): CompiledPattern {
  const known = compiled.get(pattern);
  if (known) return known;
  const slots = slotsOf(pattern);
  const lastNeeded = slots.findLastIndex((slot) => slot.kind === 'part' && !slot.part.optional && !slot.part.detail);
  const made = {
    pattern,
    slots,
    lastNeeded,
    separators: separatorsOf(pattern),
    marks: new Set(slots.flatMap(marksOf)),
    firstNumber: pattern.parts.find((part) => part.kind === 'number'),
    literals: new Set(slots.flatMap((slot) => (slot.kind === 'letters' ? slot.letters.toLowerCase() : []))),
    units: new Map(slots.flatMap((slot, index) => unitsOf(pattern, slot, slots[index - 1]))),
  };
  compiled.set(pattern, made);
  return made;
}

/** The code of these parts as it is written; null when a part that it needs is missing. */
export function writtenCode(pattern: CodePattern, parts: Readonly<Record<string, string>>): string | null {
  const { slots } = compilePattern(pattern);
  let written = '';
  let lastIdentity = -1;
  slots.forEach((slot, index) => {
    if (slot.kind === 'part' && !slot.part.detail && parts[slot.part.name] !== undefined) lastIdentity = index;
  });
  for (const [index, slot] of slots.entries()) {
    if (index > lastIdentity) break;
    if (slot.kind !== 'part') written += slot.kind === 'letters' ? slot.letters : slot.written;
    else if (!slot.part.detail) written += parts[slot.part.name] ?? '';
  }
  return isWhole(pattern, parts) ? written.trim() : null;
}

/** No part that a code needs is missing. */
export function isWhole({ parts }: CodePattern, told: Readonly<Record<string, string>>): boolean {
  return parts.every((part) => part.optional || part.detail || told[part.name] !== undefined);
}

export function isPossible(pattern: CodePattern, told: Readonly<Record<string, string>>): boolean {
  return pattern.isPossible?.(told) ?? true;
}

function slotsOf(pattern: CodePattern): Slot[] {
  return [...pattern.written.matchAll(/\{(\w+)\}|([^{}]+)/g)].flatMap(([, name, literal]): Slot[] => {
    if (literal !== undefined) {
      return literal
        .split(/([a-z]+)/i)
        .filter(Boolean)
        .map((piece): Slot =>
          /^[a-z]+$/i.test(piece) ? { kind: 'letters', letters: piece } : { kind: 'gap', written: piece },
        );
    }
    const part = pattern.parts.find((candidate) => candidate.name === name);
    if (!part) throw new Error(`Code pattern ${pattern.name} writes a part that it does not declare: ${name ?? ''}`);
    return [{ kind: 'part', part }];
  });
}

function separatorsOf(pattern: CodePattern): Set<string> {
  const said = Object.values(pattern.separators ?? {}).flatMap((ways) => [...ways.en, ...ways.ja]);
  return new Set([...CONNECTORS, ...said.flatMap((way) => normalize(way).text.split(' '))]);
}

/** The units among the words for the literal before a part. */
function unitsOf(pattern: CodePattern, slot: Slot, before: Slot | undefined): [string, Set<Unit>][] {
  if (slot.kind !== 'part' || before?.kind !== 'letters') return [];
  const said = pattern.separators?.[before.letters];
  const units = [...(said?.en ?? []), ...(said?.ja ?? [])].flatMap(
    (way) => UNITS_BY_FORM.get(normalize(way).text) ?? [],
  );
  return units.length > 0 ? [[slot.part.name, new Set(units)]] : [];
}

function marksOf(slot: Slot): string[] {
  return slot.kind === 'gap' ? [...slot.written.trim()] : [];
}

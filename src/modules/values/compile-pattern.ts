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
  /** Numbers that a whole code has. */
  readonly numbersNeeded: number;
  /** Words that may stand between parts because they say a separator. */
  readonly separators: ReadonlySet<string>;
  /** Marks between parts that speak for a code and not for a list. */
  readonly marks: ReadonlySet<string>;
  readonly firstNumber: NumberPart | undefined;
  /** Number parts that make it another code. */
  readonly numbers: readonly NumberPart[];
  /** The first letters, lower case, of what may stand before its first number. */
  readonly leads: ReadonlySet<string>;
  /** Letters of the written form, lower case. */
  readonly literals: ReadonlySet<string>;
  /** Literals and marks of the written form, and the words for its marks: what tells 110/90R19 from 110/90-19. */
  readonly signs: ReadonlySet<string>;
  /** The names of the parts that a unit tells apart wherever they stand: インチ is the rim. */
  readonly partsOfUnits: ReadonlyMap<Unit, string>;
}

const compiled = new WeakMap<CodePattern, CompiledPattern>();

export function compilePattern(pattern: CodePattern): CompiledPattern {
  const known = compiled.get(pattern);
  if (known) return known;
  const slots = slotsOf(pattern);
  const literals = new Set(slots.flatMap((slot) => (slot.kind === 'letters' ? slot.letters.toLowerCase() : [])));
  const marks = new Set(slots.flatMap(marksOf));
  const lastNeeded = slots.findLastIndex((slot) => slot.kind === 'part' && !slot.part.optional && !slot.part.detail);
  const made = {
    pattern,
    slots,
    lastNeeded,
    numbersNeeded: pattern.parts.filter((part) => part.kind === 'number' && !part.optional && !part.detail).length,
    separators: separatorsOf(pattern),
    marks,
    firstNumber: pattern.parts.find((part) => part.kind === 'number'),
    numbers: pattern.parts.filter((part): part is NumberPart => part.kind === 'number' && !part.detail),
    leads: leadsOf(slots),
    literals,
    signs: new Set([
      ...literals,
      ...[...marks].filter((mark) => mark !== '/').flatMap((mark) => signsOf(pattern, mark)),
    ]),
    partsOfUnits: new Map(slots.flatMap((slot, index) => unitsOf(pattern, slot, slots[index - 1]))),
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

function leadsOf(slots: readonly Slot[]): Set<string> {
  const firstNumber = slots.findIndex((slot) => slot.kind === 'part' && slot.part.kind === 'number');
  const before = slots.slice(0, firstNumber).flatMap((slot) => {
    if (slot.kind === 'letters') return slot.letters;
    return slot.kind === 'part' && slot.part.kind === 'letters' ? slot.part.oneOf : [];
  });
  return new Set(before.map((letters) => letters.charAt(0).toLowerCase()));
}

function separatorsOf(pattern: CodePattern): Set<string> {
  const said = Object.values(pattern.separators ?? {}).flatMap((ways) => [...ways.en, ...ways.ja]);
  return new Set([...CONNECTORS, ...said.flatMap((way) => normalize(way).text.split(' '))]);
}

/** The mark, and the words that say it and not only that the code goes on. */
function signsOf(pattern: CodePattern, mark: string): string[] {
  const said = pattern.separators?.[mark];
  const words = [...(said?.en ?? []), ...(said?.ja ?? [])].map((way) => normalize(way).text);
  return [mark, ...words.filter((way) => !CONNECTORS.includes(way))];
}

/** The units among the words for the literal before a part. */
function unitsOf(pattern: CodePattern, slot: Slot, before: Slot | undefined): [Unit, string][] {
  if (slot.kind !== 'part' || before?.kind !== 'letters') return [];
  const said = pattern.separators?.[before.letters];
  return [...(said?.en ?? []), ...(said?.ja ?? [])].flatMap((way): [Unit, string][] => {
    const unit = UNITS_BY_FORM.get(normalize(way).text);
    return unit ? [[unit, slot.part.name]] : [];
  });
}

function marksOf(slot: Slot): string[] {
  return slot.kind === 'gap' ? [...slot.written.trim()] : [];
}

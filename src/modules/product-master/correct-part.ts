import type { CodePattern, Locale, NumberPart } from '../../contracts/index.js';
import { partValue, readValues } from '../values/index.js';
import type { ProductRow } from './product-row.js';
import type { Question, Resolution } from './resolution.js';
import { doubtful, type Resolving, settled } from './resolving.js';
import { codeOf, tellApart } from './tell-apart.js';

/** A number in answer to our question that none of the candidates has. */
export type Correction =
  | Extract<Resolution, { kind: 'settled' | 'doubtful' }>
  | { readonly kind: 'not_offered'; readonly said: string; readonly question: Question | null };

/** "the 65 one", 「65の方」, "65 inch": what points at a thing and counts none. */
const POINTS_AT_ONE = /\bones?\b|の?(?:方|ほう|やつ|もの)|\binch(?:es)?\b|インチ/;

/**
 * What a number means after "16 or 17?" that is neither: the code that it makes in the place of another part, or that it
 * was not offered. Null where the utterance says no such number, or one that no part can have: it counts pieces.
 */
export async function correctPart(resolving: Resolving, candidates: readonly ProductRow[]): Promise<Correction | null> {
  const { utterance, locale, patterns } = resolving;
  const codes = candidates.flatMap((row) => codeOf(row, patterns) ?? []);
  const pattern = patterns.find(({ name }) => name === codes[0]?.pattern);
  if (!pattern || !codes.every((code) => code.pattern === pattern.name)) return null;
  const numbers = readValues(utterance, locale, patterns).filter(({ kind }) => kind === 'number' || kind === 'measure');
  const [number, ...others] = numbers;
  if (!number || others.length > 0) return null;
  const { question } = tellApart(candidates, patterns);
  if (!question && !POINTS_AT_ONE.test(utterance.normalize('NFKC').toLowerCase())) return null;

  const values = valuesOf(pattern, /^[0-9.]+/.exec(number.canonical)?.[0] ?? '');
  const isOffered = values.some(([name, value]) => codes.some(({ parts }) => parts[name] === value));
  if (values.length === 0 || isOffered) return null;
  const shared = sharedParts(
    pattern,
    codes.map(({ parts }) => parts),
  );
  for (const [name, value] of values) {
    const said = { ...shared, [name]: value };
    const found = await resolving.products.findCodesByParts(said, pattern.name, resolving.storeId);
    if (found.length === 0) continue;
    const isOne = found.every(({ code }) => code === found[0]?.code);
    const resolution = await (isOne ? settled(resolving, found, said) : doubtful(resolving, found, said));
    if (resolution.kind === 'settled' || resolution.kind === 'doubtful') return resolution;
  }
  return { kind: 'not_offered', said: number.raw, question };
}

/** Whether every number that is said is a part of the code of each candidate. */
export function namesPartOf(
  candidates: readonly ProductRow[],
  utterance: string,
  locale: Locale,
  patterns: readonly CodePattern[],
): boolean {
  const numbers = readValues(utterance, locale, patterns)
    .filter(({ kind }) => kind === 'number' || kind === 'measure')
    .map(({ canonical }) => Number.parseFloat(canonical));
  const codes = candidates.map((row) => Object.values(codeOf(row, patterns)?.parts ?? {}).map(Number));
  return numbers.length > 0 && numbers.every((number) => codes.every((parts) => parts.includes(number)));
}

/** The parts that can have this number, with their value of it. */
function valuesOf(pattern: CodePattern, digits: string): [name: string, value: string][] {
  const numbers = pattern.parts.filter((part): part is NumberPart => part.kind === 'number' && !part.detail);
  return numbers.flatMap((part): [string, string][] => {
    const value = partValue(part, digits, digits.includes('.'));
    return value === undefined ? [] : [[part.name, value]];
  });
}

function sharedParts(
  pattern: CodePattern,
  all: readonly Readonly<Record<string, string>>[],
): Readonly<Record<string, string>> {
  const names = pattern.parts.filter((part) => !part.detail).map((part) => part.name);
  return Object.fromEntries(
    names.flatMap((name) => {
      const [first, ...others] = new Set(all.map((parts) => parts[name]));
      return first === undefined || others.length > 0 ? [] : [[name, first]];
    }),
  );
}

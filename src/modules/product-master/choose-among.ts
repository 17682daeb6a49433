import type { CodePattern, Locale } from '../../contracts/index.js';
import { normalize, readCodes, readValues, skeletonOf } from '../values/index.js';
import { mentionAt, mentioned } from './mentions.js';
import type { ProductRow } from './product-row.js';
import { skeletonCandidates } from './skeleton-candidates.js';
import { LAST, ORDINALS, saysNo, saysYes, SUPERLATIVES, SYNONYMS } from './synonyms.js';

type Narrowing = (candidates: readonly ProductRow[]) => readonly ProductRow[];

/** A column that says another one in a language: 「ランフラット非対応」 of `run_flat_ja` is a no, as `run_flat` is. */
const OF_A_LANGUAGE = /_(?:ja|en)$/;
const DENIED_BEFORE = /\b(?:not|no|without|except|isn't|aren't)(?: (?:a|an|the|any|for))* $/;
const DENIED_BEHIND = /^(?:タイヤ)?(?:じゃない|ではない|じゃなく|ではなく|以外|でない)/;

/** The candidates that the words of an utterance mean: by code, part, brand, name, kind, price or place in the list. */
export function chooseAmong(
  candidates: readonly ProductRow[],
  utterance: string,
  locale: Locale,
  patterns: readonly CodePattern[],
): ProductRow[] {
  const text = normalize(utterance).text;
  const narrowings: Narrowing[] = [
    (rows) => byCode(rows, utterance, locale, patterns),
    (rows) => byPart(rows, utterance, locale, patterns),
    (rows) => byWords(rows, text),
    (rows) => byPlace(rows, text),
    (rows) => byPrice(rows, text),
  ];
  return [...narrowings.reduce((rows, narrow) => (rows.length > 1 ? kept(rows, narrow(rows)) : rows), candidates)];
}

/** A word that fits none of the rows says nothing about them. */
function kept(rows: readonly ProductRow[], narrowed: readonly ProductRow[]): readonly ProductRow[] {
  return narrowed.length > 0 ? narrowed : rows;
}

function byCode(
  rows: readonly ProductRow[],
  utterance: string,
  locale: Locale,
  patterns: readonly CodePattern[],
): readonly ProductRow[] {
  const skeletons = new Set(skeletonCandidates(utterance, locale, patterns).map(({ skeleton }) => skeleton));
  const numbered = rows.filter((row) => skeletons.has(skeletonOf(row.productNumber)));
  if (numbered.length > 0) return numbered;
  const [said] = readCodes(utterance, locale, patterns);
  if (!said) return rows;
  return rows.filter((row) => {
    const parts = partsOf(row, patterns);
    return Object.entries(said.parts).every(([name, value]) => parts[name] === value);
  });
}

/** "65", "the 16 inch one": a value of a part in which the rows differ. */
function byPart(
  rows: readonly ProductRow[],
  utterance: string,
  locale: Locale,
  patterns: readonly CodePattern[],
): readonly ProductRow[] {
  const numbers = readValues(utterance, locale, patterns).filter(
    ({ kind, unit }) => kind === 'number' || unit === 'in',
  );
  const parts = rows.map((row) => partsOf(row, patterns));
  const names = [...new Set(parts.flatMap((each) => Object.keys(each)))].filter(
    (name) => new Set(parts.map((each) => each[name])).size > 1,
  );
  let narrowed = rows;
  for (const number of numbers) {
    const value = Number.parseFloat(number.canonical);
    const fitting = names.filter((name) => parts.some((each) => Number(each[name]) === value));
    const [name] = fitting;
    if (fitting.length === 1 && name)
      narrowed = kept(
        narrowed,
        narrowed.filter((row) => Number(partsOf(row, patterns)[name]) === value),
      );
  }
  return narrowed;
}

function partsOf(row: ProductRow, patterns: readonly CodePattern[]): Readonly<Record<string, string>> {
  return row.size === null ? {} : (readCodes(row.size, 'en', patterns)[0]?.parts ?? {});
}

function byWords(rows: readonly ProductRow[], text: string): readonly ProductRow[] {
  const terms = rows.map(termsOf);
  let narrowed = rows;
  for (const term of new Set(terms.flat())) {
    const place =
      SYNONYMS.flatMap((group) => (group[0] === term ? group.flatMap((word) => mentionAt(text, word) ?? []) : []))[0] ??
      mentionAt(text, term);
    if (!place) continue;
    const denied = isDenied(text, place);
    narrowed = kept(
      narrowed,
      narrowed.filter((row) => termsOf(row).includes(term) !== denied),
    );
  }
  return narrowed;
}

/** "not the winter one", 「冬用以外」. */
export function isDenied(text: string, { start, end }: { start: number; end: number }): boolean {
  return (
    DENIED_BEFORE.test(text.slice(Math.max(0, start - 24), start)) || DENIED_BEHIND.test(text.slice(end, end + 10))
  );
}

/** Brand, name and its words, category, attribute values, each also as the first word of its synonyms. */
export function termsOf(row: ProductRow): string[] {
  const attributes = Object.entries(row.attributes).flatMap(([name, value]) => {
    const meant = row.attributes[name.replace(OF_A_LANGUAGE, '')] ?? value;
    if (saysNo(meant)) return [];
    return saysYes(value) ? name.replaceAll('_', ' ') : value;
  });
  const said = [row.brand, row.name, ...row.name.split(/[\s　]+/), row.category, ...attributes].flatMap((term) =>
    term === null ? [] : normalize(term).text,
  );
  const meanings = SYNONYMS.filter((group) => group.some((word) => said.some((term) => mentioned(term, word)))).flatMap(
    (group) => group[0] ?? [],
  );
  return [...new Set([...said, ...meanings])];
}

function byPlace(rows: readonly ProductRow[], text: string): readonly ProductRow[] {
  const index = ORDINALS.findIndex((names) => names.some((name) => mentioned(text, name)));
  if (index >= 0) return rows.slice(index, index + 1);
  return LAST.some((name) => mentioned(text, name)) ? rows.slice(-1) : rows;
}

function byPrice(rows: readonly ProductRow[], text: string): readonly ProductRow[] {
  const says = (names: readonly string[]): boolean => names.some((name) => mentioned(text, name));
  const direction = says(SUPERLATIVES.dearest) ? -1 : says(SUPERLATIVES.cheapest) ? 1 : 0;
  const priced = rows.flatMap((row) => (row.price ? [row.price.minor] : []));
  if (direction === 0 || priced.length === 0) return rows;
  const wanted = direction === 1 ? Math.min(...priced) : Math.max(...priced);
  return rows.filter((row) => row.price?.minor === wanted);
}

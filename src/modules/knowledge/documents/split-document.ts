import type { Locale } from '../../../contracts/index.js';
import { blocksOf, type MarkdownBlock } from './markdown-blocks.js';

/** A piece of a document as it is searched and quoted. */
export interface SplitPassage {
  /** Headings above it from the outermost, without the document's title, e.g. `Storage > Prices`. */
  heading: string;
  text: string;
  /** The page that it begins on, from 1; null where the document has none. */
  page: number | null;
  /** The page that it ends on. */
  lastPage: number | null;
}

/** What is never cut. `head` is the head of its table, said again in every passage that holds rows of it. */
interface Unit {
  text: string;
  before: string;
  head: string | null;
  page: number | null;
}

type Text = Omit<Unit, 'page'>;

const TARGET_CHARACTERS: Readonly<Record<Locale, number>> = { ja: 250, en: 500 };
const TOLERANCE = 1.25;
/** Past this even a sentence is cut: no embedding model reads it whole. */
const LONGEST_UNIT = 4_000;
const BETWEEN_HEADINGS = ' > ';
const JAPANESE_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー。、！？」）]$/u;

/** Cuts at headings, then between sentences, list items and table rows, where about a passage's worth is full. */
export function splitDocument(body: string, locale: Locale, title: string): SplitPassage[] {
  const passages: SplitPassage[] = [];
  const path: (string | undefined)[] = [];
  let units: Unit[] = [];
  const flush = (): void => {
    const heading = path.filter((text) => text && text !== title).join(BETWEEN_HEADINGS);
    for (const each of packed(units, TARGET_CHARACTERS[locale])) passages.push({ heading, ...each });
    units = [];
  };
  for (const block of blocksOf(body)) {
    if (block.kind === 'heading') {
      flush();
      path.length = block.level - 1;
      path[block.level - 1] = block.text;
    } else {
      units.push(...unitsOf(block, locale).map((each) => ({ ...each, page: block.page ?? null })));
    }
  }
  flush();
  return passages;
}

function unitsOf(block: Exclude<MarkdownBlock, { kind: 'heading' }>, locale: Locale): Text[] {
  switch (block.kind) {
    case 'table': {
      const head = block.head.length > 0 ? block.head.join('\n') : null;
      const rows = block.rows.length > 0 ? block.rows : block.head;
      return rows.flatMap((row) => unit(row, '\n', block.rows.length > 0 ? head : null));
    }
    case 'code':
      return unit(block.lines.join('\n'), '\n\n');
    case 'item':
      return sentences(block.lines, '\n', locale);
    case 'prose':
      return sentences(block.lines, '\n\n', locale);
  }
}

function sentences(lines: readonly string[], before: string, locale: Locale): Text[] {
  const text = lines
    .map((line, index) => {
      const next = index === 0 ? line.trimEnd() : line.trim();
      return index === 0 || JAPANESE_END.test((lines[index - 1] ?? '').trimEnd().slice(-2)) ? next : ` ${next}`;
    })
    .join('');
  const segments = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text);
  return Array.from(segments, ({ segment }) => segment).flatMap((segment, index) =>
    unit(segment, index === 0 ? before : ''),
  );
}

function unit(text: string, before: string, head: string | null = null): Text[] {
  if (text.length <= LONGEST_UNIT) return [{ text, before, head }];
  const pieces: Text[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + LONGEST_UNIT, text.length);
    const space = text.lastIndexOf(' ', end);
    if (end < text.length && space > start + LONGEST_UNIT / 2) end = space;
    if (!text.slice(start, end).isWellFormed()) end -= 1;
    pieces.push({ text: text.slice(start, end), before: start === 0 ? before : '', head });
    start = end;
  }
  return pieces;
}

function packed(units: readonly Unit[], target: number): Omit<SplitPassage, 'heading'>[] {
  const packs: Omit<SplitPassage, 'heading'>[] = [];
  let text = '';
  let head: string | null = null;
  let page: number | null = null;
  let lastPage: number | null = null;
  for (const next of units) {
    if (text !== '' && text.length + next.text.length > target * TOLERANCE) {
      packs.push({ text, page, lastPage });
      text = '';
      head = null;
    }
    if (text === '') page = next.page;
    lastPage = next.page;
    const entersTable = next.head !== null && next.head !== head;
    const between = text === '' ? '' : entersTable ? '\n\n' : next.before;
    text += between + (entersTable ? `${next.head}\n` : '') + next.text;
    head = next.head;
  }
  if (text !== '') packs.push({ text, page, lastPage });
  return packs.map((each) => ({ ...each, text: each.text.trim() })).filter((each) => each.text !== '');
}

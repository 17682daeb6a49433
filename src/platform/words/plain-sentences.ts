import type { Locale } from '../../contracts/index.js';

export interface PlainSentence {
  text: string;
  /** What it stands under within its passage: a question that it answers, or nothing. */
  under: string;
}

const IMAGE_OR_LINK = /(!?)\[([^\][]*)\]\([^()\s]*\)/g;
const LINE_START = /^\s*(?:>\s?|#{1,6}\s|[-*+•]\s|\d{1,9}[.)]\s)/;
const TABLE_RULE = /^[\s|:-]+$/;
const ENDED = /[.!?。！？]["'」』）)]?$/;
const QUESTION = /[?？]["'」』）)]?$/;
const FENCE = /^\s*(?:```|~~~)/;

const SIGNS: Readonly<Record<Locale, { comma: string; stop: string }>> = {
  en: { comma: ', ', stop: '.' },
  ja: { comma: '、', stop: '。' },
};

/** Whole sentences of a passage without Markdown. A table row becomes a sentence of its labels and values. */
export function plainSentencesOf(passage: string, locale: Locale): PlainSentence[] {
  const sentences: PlainSentence[] = [];
  let under = '';
  for (const part of partsOf(passage, locale)) {
    for (const text of splitSentences(part, locale)) {
      if (QUESTION.test(text.slice(-2))) under = text;
      else sentences.push({ text: ENDED.test(text.slice(-2)) ? text : text + SIGNS[locale].stop, under });
    }
  }
  return sentences;
}

function partsOf(passage: string, locale: Locale): string[] {
  const parts: string[] = [];
  let head: string[] | null = null;
  let open = false;
  for (const line of passage.split('\n')) {
    const isRow = line.trimStart().startsWith('|');
    if (isRow && TABLE_RULE.test(line)) continue;
    if (isRow) {
      const cells = cellsOf(line);
      if (head) parts.push(rowText(head, cells, locale));
      else head = cells;
    } else {
      const text = FENCE.test(line) ? '' : withoutMarkup(line);
      if (open && text !== '' && !LINE_START.test(line)) parts.push(`${parts.pop() ?? ''} ${text}`);
      else if (text !== '') parts.push(text);
      open = text !== '';
      head = null;
    }
    if (isRow) open = false;
  }
  return parts;
}

function cellsOf(row: string): string[] {
  const cells = row.trim().split('|').map(withoutMarkup);
  return cells.slice(1, cells.at(-1) === '' ? -1 : undefined);
}

function rowText(head: readonly string[], cells: readonly string[], locale: Locale): string {
  const { comma, stop } = SIGNS[locale];
  const pairs = cells.flatMap((cell, at) => (cell === '' ? [] : [head[at] ? `${head[at]}: ${cell}` : cell]));
  return pairs.join(comma) + stop;
}

function withoutMarkup(line: string): string {
  return line
    .replace(LINE_START, '')
    .replace(IMAGE_OR_LINK, (_, image: string, label: string) => (image ? '' : label))
    .replaceAll('**', '')
    .replaceAll('__', '')
    .replaceAll('`', '')
    .replaceAll('*', '')
    .trim();
}

function splitSentences(text: string, locale: Locale): string[] {
  const segments = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text);
  return Array.from(segments, ({ segment }) => segment.trim()).filter((segment) => segment !== '');
}

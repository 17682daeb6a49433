import { type Line, textOf } from './lines.js';

const LARGER = 1.12;
const MOST_LEVELS = 3;
const LONGEST = 120;
const CHAPTER = /^第[0-9０-９〇一二三四五六七八九十百]+[編章]/u;
const SECTION = /^第[0-9０-９〇一二三四五六七八九十百]+節/u;
const LETTER = /\p{L}/u;
const LEADERS = /\.{4,}|…|・{3,}|_{4,}/u;
const SENTENCE_END = /[。.．、,;；:]$/u;

/** Which lines are headings, by what the whole document is mostly set in. */
export class HeadingLevels {
  private readonly body: number;
  private readonly sizes: readonly number[];

  constructor(lines: readonly Line[]) {
    const characters = new Map<number, number>();
    for (const line of lines)
      characters.set(half(line.size), (characters.get(half(line.size)) ?? 0) + textOf(line).length);
    const byUse = [...characters].toSorted(([, one], [, other]) => other - one);
    this.body = byUse[0]?.[0] ?? 0;
    this.sizes = byUse
      .map(([size]) => size)
      .filter((size) => size >= this.body * LARGER)
      .toSorted((one, other) => other - one);
  }

  /** Undefined for what is none. */
  levelOf(line: Line): number | undefined {
    const text = textOf(line);
    if (text.length > LONGEST || !LETTER.test(text) || LEADERS.test(text)) return undefined;
    const rank = this.sizes.indexOf(half(line.size));
    if (rank >= 0) return Math.min(rank + 1, MOST_LEVELS);
    if (text.length < LONGEST / 3 && CHAPTER.test(text)) return 2;
    if (text.length < LONGEST / 3 && SECTION.test(text)) return 3;
    const isBold = line.segments.every((segment) => segment.isBold);
    return isBold && line.size >= this.body * 0.95 && !SENTENCE_END.test(text) && text.length < LONGEST * 0.7
      ? 4
      : undefined;
  }
}

const half = (size: number): number => Math.round(size * 2) / 2;

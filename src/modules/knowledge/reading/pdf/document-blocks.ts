import type { Block } from '../block.js';
import { headed } from '../headed.js';
import { HeadingLevels } from './heading-levels.js';
import { type Line, textOf } from './lines.js';
import type { PagePart } from './page-parts.js';
import { withoutRunningLines } from './running-lines.js';

/** In sizes of the letters. */
const NEXT_PARAGRAPH = 1.9;
const INDENT = 0.8;
const SHORT_LINE = 0.75;
const BULLET = /^(?:[•・○●◦▪※]|[-–]\s|[(（][0-9０-９]{1,2}[)）]|[①-⑳]|第[0-9０-９〇一二三四五六七八九十百]+条)/u;
const WIDE_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。「」（）・]$/u;
const HYPHENATED = /\p{Ll}-$/u;
const NUMBER = /\d/u;
const MOST_HEADS = 4;

/** Pages put together to what a document says. */
export function documentBlocks(pages: readonly (readonly PagePart[])[]): Block[] {
  const levels = new HeadingLevels(pages.flat().flatMap((part) => (part.kind === 'line' ? [part.line] : [])));
  return withoutRunningLines(pages).flatMap((parts, at) => pageBlocks(parts, at + 1, levels));
}

function pageBlocks(parts: readonly PagePart[], page: number, levels: HeadingLevels): Block[] {
  const blocks: Block[] = [];
  let lines: Line[] = [];
  const right = Math.max(0, ...parts.flatMap((part) => (part.kind === 'line' ? [part.line.segments.at(-1)!.x1] : [])));
  const flush = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', text: joinedLines(lines), page });
    lines = [];
  };
  let before = null as { level: number; line: Line } | null;
  for (const part of parts) {
    if (part.kind === 'table') {
      flush();
      before = null;
      blocks.push({ kind: 'table', ...tableOf(part.table.grid), page });
      continue;
    }
    const { line } = part;
    const level = levels.levelOf(line);
    if (level === undefined) {
      if (beginsParagraph(line, lines.at(-1), right)) flush();
      lines.push(line);
      before = null;
      continue;
    }
    flush();
    const last = blocks.at(-1);
    const goesOn =
      before?.level === level && line.y - before.line.y < line.size * NEXT_PARAGRAPH && line.y > before.line.y;
    if (goesOn && last?.kind === 'heading')
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${textOf(line)}` };
    else blocks.push({ kind: 'heading', level, text: textOf(line), page });
    before = { level, line };
  }
  flush();
  return blocks;
}

function beginsParagraph(line: Line, last: Line | undefined, right: number): boolean {
  if (!last) return false;
  const down = line.y - last.y;
  const isApart = down > NEXT_PARAGRAPH * Math.max(line.size, last.size) || down < 0;
  const isIndented = line.segments[0]!.x0 > last.segments[0]!.x0 + INDENT * line.size;
  const wasShort = last.segments.at(-1)!.x1 < right * SHORT_LINE;
  return isApart || BULLET.test(textOf(line)) || (isIndented && wasShort) || (wasShort && down > 1.4 * line.size);
}

function joinedLines(lines: readonly Line[]): string {
  return lines.map(textOf).reduce((text, next) => {
    if (HYPHENATED.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
    return WIDE_END.test(text) ? text + next : `${text} ${next}`;
  });
}

/** A head of several rows ends where the numbers begin. */
function tableOf(grid: readonly (readonly string[])[]): {
  head: readonly string[];
  rows: readonly (readonly string[])[];
} {
  const rows = grid.filter((row) => row.some((cell) => cell !== ''));
  const used = (rows[0] ?? []).map((_, at) => at).filter((at) => rows.some((row) => row[at]));
  const narrowed = rows.map((row) => used.map((at) => row[at] ?? ''));
  const numbers = narrowed.findIndex((row) => row.slice(1).some((cell) => NUMBER.test(cell)) && row[0] !== '');
  const heads = numbers > 0 && numbers <= MOST_HEADS ? numbers : 1;
  return headed(narrowed, heads);
}

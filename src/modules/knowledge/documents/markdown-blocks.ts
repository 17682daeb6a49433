import {
  fenceOf,
  headingOf,
  isListItem,
  isRule,
  isTableRow,
  isTableRule,
  pageOf,
  underlineLevel,
} from './markdown-lines.js';

/** `page` is the one that it begins on, where the document has pages. */
export type MarkdownBlock = { page?: number } & (
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'prose'; lines: string[] }
  | { kind: 'item'; lines: string[] }
  | { kind: 'table'; head: string[]; rows: string[] }
  | { kind: 'code'; lines: string[] }
);

const ESCAPED = /^\\(?:[#|\\]|```|~~~|<!-- page )/u;

/** Reads as much of Markdown as decides where a text may be cut. Plain text is prose. */
export function blocksOf(body: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  const lines = body.split('\n');
  let page: number | undefined;
  let open: MarkdownBlock | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const begun = pageOf(line);
    if (begun !== undefined) {
      page = begun;
      open = null;
      continue;
    }
    const fence = fenceOf(line);
    if (fence) {
      let last = at + 1;
      while (last < lines.length - 1 && fenceOf(lines[last] ?? '') !== fence) last += 1;
      blocks.push({ kind: 'code', lines: lines.slice(at, last + 1) });
      open = null;
      at = last;
    } else open = readLine(line, open, blocks);
    const last = blocks.at(-1);
    if (page !== undefined && last) last.page ??= page;
  }
  return blocks.map(withTableHead);
}

/** Adds the line to the open block or begins another; returns the block that is open then. */
function readLine(line: string, open: MarkdownBlock | null, blocks: MarkdownBlock[]): MarkdownBlock | null {
  if (line.trim() === '') return null;
  const level = open?.kind === 'prose' && open.lines.length === 1 ? underlineLevel(line) : undefined;
  if (level && open?.kind === 'prose') {
    blocks[blocks.length - 1] = { kind: 'heading', level, text: (open.lines[0] ?? '').trim() };
    return null;
  }
  const heading = headingOf(line);
  if (heading) {
    blocks.push({ kind: 'heading', ...heading });
    return null;
  }
  if (isRule(line)) return null;
  if (isTableRow(line)) {
    if (open?.kind === 'table') open.rows.push(line.trim());
    return open?.kind === 'table' ? open : begin({ kind: 'table', head: [], rows: [line.trim()] }, blocks);
  }
  if (isListItem(line)) return begin({ kind: 'item', lines: [line] }, blocks);
  if (open?.kind === 'prose' || open?.kind === 'item') {
    open.lines.push(asMeant(line));
    return open;
  }
  return begin({ kind: 'prose', lines: [asMeant(line)] }, blocks);
}

/** A backslash says that a line does not begin what it would begin without it. */
function asMeant(line: string): string {
  return ESCAPED.test(line) ? line.slice(1) : line;
}

function begin(block: MarkdownBlock, blocks: MarkdownBlock[]): MarkdownBlock {
  blocks.push(block);
  return block;
}

function withTableHead(block: MarkdownBlock): MarkdownBlock {
  if (block.kind !== 'table' || !isTableRule(block.rows[1] ?? '')) return block;
  return { ...block, head: block.rows.slice(0, 2), rows: block.rows.slice(2) };
}

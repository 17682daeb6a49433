import { fenceOf, headingOf, isListItem, isRule, isTableRow, isTableRule, underlineLevel } from './markdown-lines.js';

export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'prose'; lines: string[] }
  | { kind: 'item'; lines: string[] }
  | { kind: 'table'; head: string[]; rows: string[] }
  | { kind: 'code'; lines: string[] };

/** Reads as much of Markdown as decides where a text may be cut. Plain text is prose. */
export function blocksOf(body: string): Block[] {
  const blocks: Block[] = [];
  const lines = body.split('\n');
  let open: Block | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const fence = fenceOf(line);
    if (fence) {
      let last = at + 1;
      while (last < lines.length - 1 && fenceOf(lines[last] ?? '') !== fence) last += 1;
      blocks.push({ kind: 'code', lines: lines.slice(at, last + 1) });
      open = null;
      at = last;
      continue;
    }
    open = readLine(line, open, blocks);
  }
  return blocks.map(withTableHead);
}

/** Adds the line to the open block or begins another; returns the block that is open then. */
function readLine(line: string, open: Block | null, blocks: Block[]): Block | null {
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
    open.lines.push(line);
    return open;
  }
  return begin({ kind: 'prose', lines: [line] }, blocks);
}

function begin(block: Block, blocks: Block[]): Block {
  blocks.push(block);
  return block;
}

function withTableHead(block: Block): Block {
  if (block.kind !== 'table' || !isTableRule(block.rows[1] ?? '')) return block;
  return { ...block, head: block.rows.slice(0, 2), rows: block.rows.slice(2) };
}

import type { Block } from './block.js';

/** A line that Markdown would take for something else. */
const MEANS_SOMETHING = /^(?:[#|\\]|```|~~~|<!-- page )/u;
const DEEPEST = 6;

/** Blocks as a curator reads and edits them. Where a page begins a comment says so: `<!-- page 3 -->`. */
export function writeMarkdown(blocks: readonly Block[]): string {
  const parts: string[] = [];
  let page: number | undefined;
  for (const block of blocks) {
    if (block.page !== undefined && block.page !== page) parts.push(`<!-- page ${block.page} -->`);
    page = block.page;
    const text = markdownOf(block);
    if (text !== '') parts.push(text);
  }
  return `${parts.join('\n\n')}\n`;
}

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(block.level, DEEPEST))} ${oneLine(block.text)}`;
    case 'paragraph':
      return block.text.split('\n').map(oneLine).filter(Boolean).map(plain).join('\n');
    case 'list':
      return block.items.map((item) => `- ${oneLine(item)}`).join('\n');
    case 'table':
      return [row(block.head), row(block.head.map(() => '---')), ...block.rows.map(row)].join('\n');
  }
}

/** Bars part cells; within one a wide bar says the same. */
function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => oneLine(cell).replaceAll('|', '｜')).join(' | ')} |`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function plain(line: string): string {
  return MEANS_SOMETHING.test(line) ? `\\${line}` : line;
}

import type { Block } from './block.js';
import { HtmlTable } from './html-table.js';

/** What is on the page and yet no part of what it says. */
const UNREAD = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'svg',
  'select',
  'button',
  'iframe',
  'object',
]);
const HEADING = /^h([1-6])$/;
/** These neither begin nor end a line. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img input ins kbd label mark math q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const DEEPEST_TABLE = 3;

/** Gathers blocks from the tags and texts of a page as they come. Where they are nested wrongly it makes do. */
export class HtmlBlocks {
  title: string | null = null;
  readonly blocks: Block[] = [];
  private text = '';
  private heading: number | null = null;
  private unread = 0;
  private inTitle = false;
  private items: string[] | null = null;
  private readonly tables: HtmlTable[] = [];

  onopentag(name: string, attributes: Record<string, string>): void {
    if (UNREAD.has(name)) this.unread += 1;
    if (this.unread > 0) return;
    const table = this.tables.at(-1);
    if (name === 'title') this.inTitle = true;
    else if (name === 'br') this.text += table ? ' ' : '\n';
    else if (name === 'table' && this.tables.length < DEEPEST_TABLE) this.openTable();
    else if (table && (name === 'td' || name === 'th')) this.openCell(table, name, attributes);
    else if (table && name === 'tr') this.openRow(table);
    else if (name === 'li' || name === 'dt' || name === 'dd') this.openItem();
    else if (!INLINE.has(name)) this.breakLine();
    const level = HEADING.exec(name)?.[1];
    if (level && !table) this.heading = Number(level);
  }

  ontext(text: string): void {
    if (this.inTitle) this.title = `${this.title ?? ''}${text}`.replace(/\s+/gu, ' ').trim() || null;
    else if (this.unread === 0) this.text += text.replace(/\s+/gu, ' ');
  }

  onclosetag(name: string): void {
    if (UNREAD.has(name)) this.unread = Math.max(0, this.unread - 1);
    if (name === 'title') this.inTitle = false;
    if (this.unread > 0 || INLINE.has(name)) return;
    const table = this.tables.at(-1);
    if (table && name === 'table') this.closeTable();
    else if (table && (name === 'td' || name === 'th' || name === 'tr')) table.addText(this.taken());
    else this.breakLine();
    if (HEADING.test(name)) this.heading = null;
    if (name === 'ul' || name === 'ol' || name === 'dl') this.closeList();
  }

  onend(): void {
    while (this.tables.length > 0) this.closeTable();
    this.closeList();
  }

  private taken(): string {
    const text = this.text;
    this.text = '';
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');
  }

  /** What was read until here is a block, or a part of the open cell. */
  private breakLine(): void {
    const text = this.taken();
    if (text === '') return;
    const table = this.tables.at(-1);
    if (table) table.addText(text);
    else if (this.heading !== null)
      this.add({ kind: 'heading', level: this.heading, text: text.replaceAll('\n', ' ') });
    else if (this.items) this.items.push(text.replaceAll('\n', ' '));
    else this.add({ kind: 'paragraph', text });
  }

  private add(block: Block): void {
    const items = this.items;
    this.items = null;
    if (items && items.length > 0) this.blocks.push({ kind: 'list', items });
    this.blocks.push(block);
  }

  private openItem(): void {
    this.breakLine();
    if (this.tables.length === 0) this.items ??= [];
  }

  private closeList(): void {
    this.breakLine();
    const items = this.items;
    this.items = null;
    if (items && items.length > 0) this.blocks.push({ kind: 'list', items });
  }

  private openTable(): void {
    this.breakLine();
    this.tables.push(new HtmlTable());
  }

  private openRow(table: HtmlTable): void {
    table.addText(this.taken());
    table.openRow();
  }

  private openCell(table: HtmlTable, name: 'td' | 'th', attributes: Record<string, string>): void {
    table.addText(this.taken());
    table.openCell({ isHead: name === 'th', columns: attributes['colspan'], rows: attributes['rowspan'] });
  }

  /** A table within a cell is a part of the text of that cell. */
  private closeTable(): void {
    const table = this.tables.pop();
    table?.addText(this.taken());
    const outer = this.tables.at(-1);
    if (outer) outer.addText(table?.text ?? '');
    else for (const block of table?.blocks() ?? []) this.add(block);
  }
}

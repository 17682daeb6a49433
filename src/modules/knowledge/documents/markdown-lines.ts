const HEADING = /^ {0,3}(#{1,6})(?:[ \t]|$)/;
const LIST_ITEM = /^\s*(?:[-*+•・]|\d{1,9}[.)])\s/;
const PAGE = /^<!-- page (\d{1,5}) -->\s*$/;
const TABLE_RULE = /^[\s|:-]+$/;

/** Every rule looks at one line from its start, so a text is read in time linear in its length. */
export function headingOf(line: string): { level: number; text: string } | undefined {
  const marks = HEADING.exec(line)?.[1];
  if (!marks) return undefined;
  const text = line.trim().slice(marks.length).trim();
  let end = text.length;
  while (text[end - 1] === '#') end -= 1;
  const closed = end === 0 || text[end - 1] === ' ';
  return { level: marks.length, text: (closed ? text.slice(0, end) : text).trim() };
}

/** The level of the heading that this line makes of the line above it. */
export function underlineLevel(line: string): number | undefined {
  const trimmed = line.trim();
  if (trimmed.length < 3) return undefined;
  if (isAll(trimmed, '=')) return 1;
  return isAll(trimmed, '-') ? 2 : undefined;
}

/** The page that begins here, in a document that was read from one with pages. */
export function pageOf(line: string): number | undefined {
  const page = PAGE.exec(line)?.[1];
  return page === undefined ? undefined : Number(page);
}

export function isRule(line: string): boolean {
  const trimmed = line.trim();
  return trimmed.length >= 3 && ['-', '*', '_'].some((mark) => isAll(trimmed.replaceAll(' ', ''), mark));
}

export function isListItem(line: string): boolean {
  return LIST_ITEM.test(line);
}

export function isTableRow(line: string): boolean {
  return line.trimStart().startsWith('|');
}

export function isTableRule(line: string): boolean {
  return isTableRow(line) && line.includes('-') && TABLE_RULE.test(line);
}

export function fenceOf(line: string): string | undefined {
  return ['```', '~~~'].find((fence) => line.trimStart().startsWith(fence));
}

function isAll(text: string, mark: string): boolean {
  return text.length > 0 && Array.from(text).every((character) => character === mark);
}

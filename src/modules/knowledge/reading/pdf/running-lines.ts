import { textOf } from './lines.js';
import type { PagePart } from './page-parts.js';

const FEWEST_PAGES = 3;
const SHARE_OF_PAGES = 0.4;
/** Lines from the top and the bottom that may be the same on many pages. */
const EDGE = 2;
const PAGE_NUMBER = /^[-–—\s]*(?:p(?:age)?\.?\s*)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?[-–—\s]*$/iu;

/** The pages without what is said at their edges over and over, and without their numbers. */
export function withoutRunningLines(pages: readonly (readonly PagePart[])[]): PagePart[][] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgesOf(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const often = Math.max(FEWEST_PAGES, pages.length * SHARE_OF_PAGES);
  return pages.map((page) => {
    const edges = new Set(
      edgesOf(page).filter((part) => (seen.get(keyOf(part)) ?? 0) >= often || isNumber(part, pages.length)),
    );
    return page.filter((part) => !edges.has(part));
  });
}

function edgesOf(page: readonly PagePart[]): PagePart[] {
  return [...page.slice(0, EDGE), ...page.slice(Math.max(EDGE, page.length - EDGE))].filter(
    ({ kind }) => kind === 'line',
  );
}

function keyOf(part: PagePart): string {
  return part.kind === 'line' ? textOf(part.line).normalize('NFKC').replace(/\d+/gu, '#') : '';
}

function isNumber(part: PagePart, pages: number): boolean {
  return pages > 1 && part.kind === 'line' && PAGE_NUMBER.test(textOf(part.line).normalize('NFKC'));
}

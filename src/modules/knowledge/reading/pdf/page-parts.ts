import { alignedTables } from './aligned-tables.js';
import { type Line, linesOf } from './lines.js';
import { readingParts } from './page-columns.js';
import type { PageLayer } from './piece.js';
import { type FoundTable, ruledTables } from './ruled-tables.js';

/** What stands on a page, in reading order. */
export type PagePart =
  { readonly kind: 'line'; readonly line: Line } | { readonly kind: 'table'; readonly table: FoundTable };

/** One direction of reading after the other. */
export function pageParts(layers: readonly PageLayer[]): PagePart[] {
  return layers.flatMap(({ pieces, rules }) => {
    const { tables, rest } = ruledTables(pieces, rules);
    const parts = readingParts(rest).map((each) => {
      const aligned = alignedTables(linesOf(each));
      const found: PagePart[] = [
        ...aligned.rest.map((line): PagePart => ({ kind: 'line', line })),
        ...aligned.tables.map((table): PagePart => ({ kind: 'table', table })),
      ];
      return found.toSorted(downwards);
    });
    const [only, ...others] = parts;
    const drawn = tables.map((table): PagePart => ({ kind: 'table', table }));
    if (others.length === 0) return [...(only ?? []), ...drawn].toSorted(downwards);
    return [
      ...parts.map((found) => ({ found, top: topOf(found[0]!) })),
      ...drawn.map((part) => ({ found: [part], top: topOf(part) })),
    ]
      .toSorted((one, other) =>
        one.found[0]!.kind === 'table' || other.found[0]!.kind === 'table' ? one.top - other.top : 0,
      )
      .flatMap(({ found }) => found);
  });
}

const topOf = (part: PagePart): number => (part.kind === 'line' ? part.line.y : part.table.top);
const downwards = (one: PagePart, other: PagePart): number => topOf(one) - topOf(other);

import type { CodePattern } from '../../contracts/index.js';
import type { ProductLookup, ProductRow } from '../../modules/product-master/index.js';
import { readCodes, skeletonOf } from '../../modules/values/index.js';

type Code = Awaited<ReturnType<ProductLookup['findCodesByParts']>>[number];
type Parts = Readonly<Record<string, string>>;

/** A master that holds one product of each size, in memory: what is measured is not the database. */
export function masterOfSizes(sizes: readonly string[], patterns: readonly CodePattern[]): ProductLookup {
  const rows = new Map(sizes.map((size) => [size, rowOf(size)]));
  const codes = sizes.flatMap((size) => codesOf(size, patterns));
  const having = (parts: Parts): Code[] =>
    codes.filter((code) => Object.entries(parts).every(([name, value]) => code.parts[name] === value));
  const found = <T>(items: readonly T[]): Promise<T[]> => Promise.resolve([...items]);
  return {
    findByIds: (ids) => found(ids.flatMap((id) => rows.get(id) ?? [])),
    findByNumber: (number) => Promise.resolve(rows.get(number) ?? null),
    findCodesByParts: (parts, pattern) =>
      found(having(parts).filter((code) => pattern === null || code.pattern === pattern)),
    findCodesBySomePart: (parts, pattern) =>
      found(
        codes.filter(
          (code) =>
            code.pattern === pattern && Object.entries(parts).some(([name, value]) => code.parts[name] === value),
        ),
      ),
    findCodesBySkeleton: (skeletons) =>
      found(codes.filter(({ pattern, code }) => pattern === PART_NUMBER && skeletons.includes(code))),
    findCodesBeginning: (skeletons) =>
      found(
        codes.filter(
          ({ pattern, code }) =>
            pattern === PART_NUMBER && skeletons.some((skeleton) => code !== skeleton && code.startsWith(skeleton)),
        ),
      ),
    findCodesBeside: () => found([]),
    findMentioned: () => found([]),
    findWords: () => found([]),
    reindex: () => Promise.resolve(0),
  };
}

const PART_NUMBER = 'part-number';

function codesOf(size: string, patterns: readonly CodePattern[]): Code[] {
  const own = { productId: size, source: 'size' } as const;
  const read = readCodes(size, 'en', patterns).flatMap(({ pattern, written, parts }): Code[] =>
    written === null ? [] : [{ ...own, pattern, code: written, parts }],
  );
  return [...read, { ...own, pattern: PART_NUMBER, code: skeletonOf(size), parts: {} }];
}

function rowOf(size: string): ProductRow {
  return {
    id: size,
    productNumber: size,
    name: size,
    size,
    brand: null,
    category: null,
    price: null,
    attributes: {},
    stock: null,
  };
}

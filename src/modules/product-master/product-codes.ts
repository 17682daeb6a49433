import type { CodePattern } from '../../contracts/index.js';
import { readCodes, skeletonOf } from '../values/index.js';
import { PART_NUMBER } from './code-patterns.js';
import type { ProductCode } from './product-row.js';

type Source = ProductCode['source'];
export type Code = Omit<ProductCode, 'productId'>;

/** What the utterances about a product are matched against. */
export function productCodes(
  product: { productNumber: string; size: string | null },
  patterns: readonly CodePattern[],
): Code[] {
  const codes = [
    ...codesOf('size', product.size ?? '', patterns),
    ...codesOf('product_number', product.productNumber, patterns),
  ];
  return [...new Map(codes.map((code) => [`${code.source} ${code.pattern} ${code.code}`, code])).values()];
}

function codesOf(source: Source, written: string, patterns: readonly CodePattern[]): Code[] {
  const skeleton = skeletonOf(written);
  if (skeleton === '') return [];
  const readings = isOnlyDigits(source, written) ? [] : readCodes(written, 'en', patterns);
  const read = readings.flatMap(({ pattern, parts, written: code }): Code[] =>
    code === null ? [] : [{ source, pattern, code, parts }],
  );
  return [...read, { source, pattern: PART_NUMBER, code: skeleton, parts: {} }];
}

/** A product number of digits alone is a number, whatever size its digits may look like. */
function isOnlyDigits(source: Source, written: string): boolean {
  return source === 'product_number' && /^[0-9\s-]+$/.test(written.normalize('NFKC'));
}

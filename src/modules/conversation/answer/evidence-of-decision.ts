import type { Locale } from '../../../contracts/index.js';
import type { Decision, EvidenceText } from '../../grounding/index.js';
import type { ProductRow } from '../../product-master/index.js';
import { nameIn } from './product-details.js';
import { money } from './product-sentences.js';

/** Every text that an answer to this decision may take a value from. The visitor's own words serve an echo only. */
export function evidenceOf(decision: Decision, locale: Locale): EvidenceText[] {
  switch (decision.kind) {
    case 'product':
      return [
        ...cellsOf(decision.product, locale),
        ...passagesOf(decision.passages),
        ...codeOf(decision.code, [decision.product]),
        ...echoOf(decision.notOffered),
      ];
    case 'knowledge':
    case 'taught':
      return passagesOf(decision.passages);
    case 'several':
      return [
        ...decision.products.flatMap((product) => cellsOf(product, locale)),
        ...codeOf(decision.code, decision.products),
        ...echoOf(decision.notOffered),
        { text: String(decision.products.length), source: { from: 'count' } },
      ];
    case 'doubtful':
      return [
        ...decision.candidates.flatMap((product) => cellsOf(product, locale)),
        ...decision.question.options
          .flatMap(({ value, written }) => [value, written])
          .map((text): EvidenceText => ({ text, source: { from: 'count' } })),
        ...echoOf(decision.notOffered),
      ];
    case 'unknown':
      return [...decision.nearest.flatMap((product) => cellsOf(product, locale)), ...echoOf(decision.code)];
    default:
      return [];
  }
}

/** A code that the master settled is a cell of each row that it found, not the visitor's word alone. */
function codeOf(code: string | null, rows: readonly ProductRow[]): EvidenceText[] {
  if (!code) return [];
  return rows.map(({ productNumber }) => ({ text: code, source: { from: 'product', productNumber, column: 'code' } }));
}

function echoOf(code: string | null | undefined): EvidenceText[] {
  return code ? [{ text: code, source: { from: 'utterance' } }] : [];
}

function passagesOf(passages: Extract<Decision, { kind: 'knowledge' }>['passages']): EvidenceText[] {
  return passages.map((passage) => ({
    text: passage.text,
    context: `${passage.title} ${passage.heading}`,
    source: { from: 'passage', passageId: passage.passageId },
  }));
}

function cellsOf(product: ProductRow, locale: Locale): EvidenceText[] {
  const cells: Record<string, string | null | undefined> = {
    product_number: product.productNumber,
    name: product.name,
    size: product.size,
    brand: product.brand,
    category: product.category,
    price: product.price && money(product.price, locale),
    stock: product.stock?.quantity?.toString(),
    ...product.attributes,
  };
  const context = `${product.productNumber} ${product.name} ${nameIn(product, locale)} ${product.size ?? ''}`;
  return Object.entries(cells).flatMap(([column, text]) =>
    text ? [{ text, context, source: { from: 'product' as const, productNumber: product.productNumber, column } }] : [],
  );
}

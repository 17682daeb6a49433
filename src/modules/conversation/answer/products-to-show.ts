import type { Locale } from '../../../contracts/index.js';
import type { Decision } from '../../grounding/index.js';
import type { ProductRow } from '../../product-master/index.js';
import { detailsIn, nameIn } from './product-details.js';
import { majorUnits } from './product-sentences.js';

export interface ProductView {
  productNumber: string;
  name: string;
  size: string | null;
  attributes: Record<string, unknown>;
}

/** A product as a terminal shows it; price and stock of this store stand among the attributes. */
function productView(product: ProductRow, locale: Locale): ProductView {
  const { productNumber, size, brand, category, price, stock } = product;
  return {
    productNumber,
    name: nameIn(product, locale),
    size,
    attributes: {
      ...Object.fromEntries(detailsIn(product, locale)),
      ...(brand && { brand }),
      ...(category && { category }),
      ...(price && { price: majorUnits(price), currency: price.currency }),
      ...(stock && { stock: stock.quantity, stockAsOf: stock.asOf }),
    },
  };
}

function resolvedBy(decision: Decision | undefined): Record<string, string> | null {
  if (decision?.kind === 'product') {
    const { productNumber, size } = decision.product;
    return size ? { size, partNumber: productNumber } : { partNumber: productNumber };
  }
  if (decision?.kind === 'several' && decision.code) return { size: decision.code };
  return null;
}

/** Products that a question or an enumeration offers. */
export function candidatesOf(decision: Decision | undefined): readonly ProductRow[] {
  switch (decision?.kind) {
    case 'several':
      return decision.products;
    case 'doubtful':
      return decision.candidates;
    case 'unknown':
      return decision.nearest;
    default:
      return [];
  }
}

/** What the screen shows beside the words: the product that is meant, or those to choose from. */
export function productsToShow(decision: Decision | undefined, locale: Locale) {
  return {
    resolved: resolvedBy(decision),
    product: decision?.kind === 'product' ? productView(decision.product, locale) : null,
    candidates: candidatesOf(decision).map((candidate) => productView(candidate, locale)),
  };
}

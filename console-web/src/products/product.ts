import { type AnswerTo, operation } from '../api/operation.js';

export const PRODUCTS = operation(`
  query Products($filter: ProductFilter, $first: Int!, $after: String, $last: Int, $before: String) {
    products(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      edges {
        node {
          id productNumber name size brand category price { minor currency } updatedAt
          attributes { name value } codes { code source } stocks { quantity asOf store { name } }
        }
      }
      pageInfo { hasPreviousPage hasNextPage startCursor endCursor }
    }
  }
`);
export type ProductRow = AnswerTo<typeof PRODUCTS>['products']['edges'][number]['node'];

export const IMPORTS = operation(`
  query ProductImports { productImports { version at actor added changed removed undoes isUndoable } }
`);
export type PastImport = AnswerTo<typeof IMPORTS>['productImports'][number];

export const UNDO = operation(`
  mutation UndoProductImport($version: Int!) { undoProductImport(version: $version) { version } }
`);

export function formatPrice(price: { minor: number; currency: string } | null, language: string): string {
  if (price === null) return '–';
  const format = new Intl.NumberFormat(language, { style: 'currency', currency: price.currency });
  return format.format(price.minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 0));
}

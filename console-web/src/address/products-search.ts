import { oneOf, type Search, text } from './address.js';
import { type PageSearch, readPage } from './page.js';

const LONGEST_TEXT = 100;

/** Which products, told by the address. */
export interface ProductsSearch extends PageSearch {
  text?: string;
  number?: string;
  size?: string;
  tab?: 'import';
}

export function readProductsSearch(search: Search): ProductsSearch {
  const [words, number, size] = [
    text(search['text'], LONGEST_TEXT),
    text(search['number'], LONGEST_TEXT),
    text(search['size'], LONGEST_TEXT),
  ];
  const tab = oneOf(['import'] as const, search['tab']);
  return {
    ...(words && { text: words }),
    ...(number && { number }),
    ...(size && { size }),
    ...(tab && { tab }),
    ...readPage(search),
  };
}

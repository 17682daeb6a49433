import { oneOf, type Search, text } from './address.js';

const LONGEST_TEXT = 100;
const LONGEST_CURSOR = 200;

/** Which products, told by the address. */
export interface ProductsSearch {
  text?: string;
  number?: string;
  size?: string;
  after?: string;
  tab?: 'import';
}

export function readProductsSearch(search: Search): ProductsSearch {
  const [words, number, size] = [
    text(search['text'], LONGEST_TEXT),
    text(search['number'], LONGEST_TEXT),
    text(search['size'], LONGEST_TEXT),
  ];
  const [after, tab] = [text(search['after'], LONGEST_CURSOR), oneOf(['import'] as const, search['tab'])];
  return {
    ...(words && { text: words }),
    ...(number && { number }),
    ...(size && { size }),
    ...(after && { after }),
    ...(tab && { tab }),
  };
}

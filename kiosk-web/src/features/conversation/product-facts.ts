import type { Product } from '../../api/answer.js';
import type { Locale } from '../../api/terminal.js';
import type { Words } from '../../words/words.js';

export interface ProductFact {
  label: string;
  value: string;
}

const SHOWN_AS_PRICE = new Set(['price', 'currency']);

/** The price as the API gives it; a number with its currency is only written the way the locale writes it. */
export function priceOf({ price, currency }: Product['attributes'], locale: Locale): string | null {
  if (typeof price === 'string' && Number.isNaN(Number(price))) return price;
  if ((typeof price !== 'number' && typeof price !== 'string') || price === '') return null;
  if (typeof currency !== 'string') return String(price);
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(Number(price));
  } catch {
    // Not a currency that the browser knows.
    return `${price} ${currency}`;
  }
}

/** Every other attribute that a visitor can read, those with a word of ours first. */
export function factsOf(attributes: Product['attributes'], words: Words['product']): ProductFact[] {
  const facts = Object.entries(attributes).flatMap(([key, value]) => {
    const text = textOf(value, words);
    return SHOWN_AS_PRICE.has(key) || text === null ? [] : [{ key, label: words.attributes[key], value: text }];
  });
  return [...facts.filter(({ label }) => label), ...facts.filter(({ label }) => !label)].map(
    ({ key, label, value }) => ({ label: label ?? key.replaceAll('_', ' '), value }),
  );
}

function textOf(value: unknown, { yes, no }: Words['product']): string | null {
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

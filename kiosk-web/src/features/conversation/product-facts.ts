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

/** What fits on a card that is read from an arm's length. */
const MOST_FACTS = 7;

/** Other attributes that a visitor can read, those with a word of ours first. */
export function factsOf(attributes: Product['attributes'], words: Words['product'], locale: Locale): ProductFact[] {
  const facts = Object.entries(attributes).flatMap(([key, value]) => {
    const text = textOf(value, words, locale);
    return SHOWN_AS_PRICE.has(key) || text === null ? [] : [{ key, label: words.attributes[key], value: text }];
  });
  const known = facts.filter(({ label }) => label);
  const others = facts.filter(({ label }) => !label);
  return [...known, ...others]
    .slice(0, MOST_FACTS)
    .map(({ key, label, value }) => ({ label: label ?? key.replaceAll('_', ' '), value }));
}

/** As the API writes a point in time. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

function textOf(value: unknown, { yes, no }: Words['product'], locale: Locale): string | null {
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' && MOMENT.test(value)) return momentOf(new Date(value), locale);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** On one line of a card; the year is said where it is another than this. */
function momentOf(moment: Date, locale: Locale): string {
  const thisYear = moment.getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(locale, {
    year: thisYear ? undefined : 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    hourCycle: 'h23',
    minute: '2-digit',
  }).format(moment);
}

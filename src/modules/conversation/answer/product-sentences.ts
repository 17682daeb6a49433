import type { Locale } from '../../../contracts/index.js';
import type { SettledProduct, Wanted } from '../../grounding/index.js';
import type { ProductRow } from '../../product-master/index.js';
import { asksToHave } from '../dialogue/wanted.js';
import { detailSentences, nameIn } from './product-details.js';

/** Most products that are named aloud; the others are on the screen. */
const MOST_NAMED = 3;

/** What is said of products: composed from the master's cells alone, because an error here is a wrong order. */
export interface ProductSentences {
  /** With the code that was settled just now, if one was: then the product is named. */
  one(settled: Omit<SettledProduct, 'kind' | 'alsoKnowledge'>, question: string): string[];
  several(products: readonly ProductRow[], code: string | null, wanted: Wanted): string[];
  whichPart(label: string, options: readonly { value: string; written: string }[]): string[];
  notOffered(said: string): string;
  unknown(code: string, nearest: readonly ProductRow[]): string[];
}

export const PRODUCT_SENTENCES: Readonly<Record<Locale, ProductSentences>> = {
  en: {
    one({ product, code, wanted: { aspects, quantity }, notOffered }, question) {
      const title = titled(product, 'en');
      const sentences: string[] = [];
      if (notOffered !== undefined) sentences.push(`I am sorry, this is no ${notOffered} one.`);
      const yes = notOffered === undefined && asksToHave(question) ? 'Yes, we' : 'We';
      if (aspects.includes('existence')) sentences.push(`${yes} have the ${title}.`);
      else if (code !== null && !aspects.includes('price'))
        sentences.push(`${notOffered === undefined ? 'That is' : 'We have'} the ${title}.`);
      if (aspects.includes('existence') || aspects.includes('price')) {
        const it = aspects.includes('existence') ? 'It' : `The ${title}`;
        sentences.push(
          product.price
            ? `${it} costs ${money(product.price, 'en')}.`
            : `I cannot tell the price of the ${title} for certain.`,
        );
      }
      if (aspects.includes('existence') || aspects.includes('stock')) sentences.push(stockEn(product, quantity));
      if (aspects.includes('details')) sentences.push(...detailSentences(product, 'en', question));
      return sentences;
    },
    several(products, code, { aspects, quantity }) {
      const named = products.slice(0, MOST_NAMED);
      const count = `${products.length} products${code ? ` in ${code}` : ''}`;
      const cheapest = cheapestOf(products);
      const first = `We have ${count}${cheapest ? `, from ${money(cheapest, 'en')}` : ''}.`;
      const list = named.map((product) => entryEn(product, aspects.includes('stock') || quantity !== null)).join('; ');
      return [
        first,
        `${products.length > named.length ? 'Among them' : 'They are'}: ${list}.`,
        'Which one would you like?',
      ];
    },
    whichPart(label, options) {
      const values = options.map((option) => option.value);
      return [`Is the ${label} ${[values.slice(0, -1).join(', '), values.at(-1)].filter(Boolean).join(' or ')}?`];
    },
    notOffered: (said) => `I am sorry, ${said} is not among them.`,
    unknown(code, nearest) {
      const sizes = distinct(nearest.map((product) => product.size ?? product.productNumber)).slice(0, MOST_NAMED);
      const none = `I am sorry, we do not carry ${code}.`;
      return sizes.length > 0
        ? [none, `The nearest that we have: ${sizes.join(', ')}.`, 'Would one of these do?']
        : [none];
    },
  },
  ja: {
    one({ product, code, wanted: { aspects, quantity }, notOffered }, question) {
      const title = titled(product, 'ja');
      const sentences: string[] = [];
      if (notOffered !== undefined) sentences.push(`申し訳ございません。こちらは${notOffered}ではございません。`);
      const yes = notOffered === undefined && asksToHave(question) ? 'はい、' : '';
      if (aspects.includes('existence')) sentences.push(`${yes}${title}がございます。`);
      else if (code !== null && !aspects.includes('price')) sentences.push(`${title}ですね。`);
      if (aspects.includes('existence') || aspects.includes('price')) {
        const it = aspects.includes('existence') ? '' : `${title}の`;
        sentences.push(
          product.price ? `${it}価格は${money(product.price, 'ja')}です。` : `${title}の価格は確認できません。`,
        );
      }
      if (aspects.includes('existence') || aspects.includes('stock')) sentences.push(stockJa(product, quantity));
      if (aspects.includes('details')) sentences.push(...detailSentences(product, 'ja', question));
      return sentences;
    },
    several(products, code, { aspects, quantity }) {
      const named = products.slice(0, MOST_NAMED);
      const cheapest = cheapestOf(products);
      const first = `${code ? `${code}は` : ''}${products.length}種類ございます。`;
      const from = cheapest ? [`${money(cheapest, 'ja')}からございます。`] : [];
      const list = named.map((product) => entryJa(product, aspects.includes('stock') || quantity !== null)).join('、');
      return [
        first,
        ...from,
        `${products.length > named.length ? 'たとえば、' : ''}${list}です。`,
        'どちらになさいますか。',
      ];
    },
    whichPart(label, options) {
      return [`${label}は${options.map((option) => `${option.value}ですか`).join('、')}。`];
    },
    notOffered: (said) => `申し訳ございません。${said}はこの中にございません。`,
    unknown(code, nearest) {
      const sizes = distinct(nearest.map((product) => product.size ?? product.productNumber)).slice(0, MOST_NAMED);
      const none = `申し訳ございません。${code}はお取り扱いがございません。`;
      return sizes.length > 0
        ? [none, `近いものでは${sizes.join('、')}がございます。`, 'こちらではいかがですか。']
        : [none];
    },
  },
};

function stockEn(product: ProductRow, wanted: number | null): string {
  const quantity = product.stock?.quantity ?? null;
  if (quantity === null) return 'I cannot confirm the stock at this store.';
  if (quantity === 0) return `${wanted === null ? 'It' : 'No, it'} is out of stock at this store right now.`;
  if (wanted === null) return `There ${quantity === 1 ? 'is' : 'are'} ${quantity} in stock at this store.`;
  if (quantity >= wanted) return `Yes, there are enough: ${quantity} in stock at this store.`;
  return `No, there ${quantity === 1 ? 'is' : 'are'} only ${quantity} in stock at this store.`;
}

function stockJa(product: ProductRow, wanted: number | null): string {
  const quantity = product.stock?.quantity ?? null;
  if (quantity === null) return '当店の在庫数は確認できません。';
  if (quantity === 0) return `${wanted === null ? '' : '申し訳ございません。'}ただいま当店に在庫がございません。`;
  if (wanted === null) return `当店の在庫は${quantity}点です。`;
  if (quantity >= wanted) return `はい、足りております。当店の在庫は${quantity}点です。`;
  return `申し訳ございません。当店の在庫は${quantity}点だけです。`;
}

function entryEn(product: ProductRow, withStock: boolean): string {
  const price = product.price ? ` at ${money(product.price, 'en')}` : '';
  const quantity = withStock ? (product.stock?.quantity ?? null) : null;
  return `${nameIn(product, 'en')}${price}${quantity === null ? '' : `, ${quantity} in stock`}`;
}

function entryJa(product: ProductRow, withStock: boolean): string {
  const price = product.price ? `が${money(product.price, 'ja')}` : '';
  const quantity = withStock ? (product.stock?.quantity ?? null) : null;
  return `${nameIn(product, 'ja')}${price}${quantity === null ? '' : `で在庫${quantity}点`}`;
}

/** The name with its size, unless the name says it. */
function titled(product: ProductRow, locale: Locale): string {
  const name = nameIn(product, locale);
  if (!product.size || name.includes(product.size)) return name;
  return locale === 'ja' ? `${product.size}の${name}` : `${name} in ${product.size}`;
}

function cheapestOf(products: readonly ProductRow[]): ProductRow['price'] {
  const prices = products.flatMap((product) => (product.price ? [product.price] : []));
  const sameCurrency = new Set(prices.map((price) => price.currency)).size === 1;
  return sameCurrency && prices.length === products.length
    ? prices.reduce((low, price) => (price.minor < low.minor ? price : low))
    : null;
}

export interface Money {
  minor: number;
  currency: string;
}

/** 1299 minor units of USD are 12.99; of JPY they are 1299. */
export function majorUnits({ minor, currency }: Money): number {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return minor / 10 ** maximumFractionDigits;
}

export function money(price: Money, locale: Locale): string {
  const amount = majorUnits(price);
  if (price.currency === 'JPY') return `${amount.toLocaleString('en-US')}${locale === 'ja' ? '円' : ' yen'}`;
  return new Intl.NumberFormat('en-US', { style: 'currency', currency: price.currency }).format(amount);
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)];
}

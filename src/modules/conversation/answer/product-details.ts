import type { Locale } from '../../../contracts/index.js';
import { contentTermsOf } from '../../../platform/words/index.js';
import { type ProductRow, saysNo, saysYes } from '../../product-master/index.js';

/** Most details that are said when none is asked for by its name. */
const MOST_DETAILS = 4;
const OF_A_LANGUAGE = /^(.+)_(ja|en)$/;

/** Words for columns that many shops have, where the master gives no words of its own. */
const JAPANESE_LABELS: Readonly<Record<string, string>> = {
  brand: 'ブランド',
  season: '季節',
  color: '色',
  colour: '色',
  material: '材質',
  weight: '重さ',
  width: '幅',
  length: '長さ',
  height: '高さ',
  capacity: '容量',
  voltage: '電圧',
  warranty: '保証',
};

const DETAIL: Readonly<Record<Locale, (label: string, value: string) => string>> = {
  en: (label, value) => `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${value}.`,
  ja: (label, value) =>
    saysYes(value) || saysNo(value)
      ? `${label}は「${saysYes(value) ? 'あり' : 'なし'}」となっております。`
      : `${label}は${value}です。`,
};

const PHRASE: Readonly<Record<Locale, (phrase: string) => string>> = {
  en: (phrase) => `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`,
  ja: (phrase) => `${phrase}です。`,
};

/** A column `name_ja` or `name_en` of the master is the product's name in that language. */
export function nameIn(product: ProductRow, locale: Locale): string {
  return product.attributes[`name_${locale}`] ?? product.name;
}

/** What the master says of the product besides its name, each as this language says it. */
export function detailsIn({ attributes }: ProductRow, locale: Locale): [name: string, value: string][] {
  const names = Object.keys(attributes).flatMap((name) => {
    const [, said = name, language = locale] = OF_A_LANGUAGE.exec(name) ?? [];
    return language === locale && said !== 'name' ? [said] : [];
  });
  return [...new Set(names)].map((name) => [name, attributes[`${name}_${locale}`] ?? attributes[name] ?? '']);
}

/** The details that the question names; without any such the first ones. */
export function detailSentences(product: ProductRow, locale: Locale, question: string): string[] {
  const brand: [string, string][] = product.brand ? [['brand', product.brand]] : [];
  const details = [...brand, ...detailsIn(product, locale)].map(([name, value]) => {
    const column = name.replaceAll('_', ' ');
    const label = locale === 'ja' ? (JAPANESE_LABELS[name] ?? column) : column;
    // What the master says in this language stands by itself: 「ランフラット対応」.
    const phrase = product.attributes[`${name}_${locale}`];
    const sentence = phrase === undefined ? DETAIL[locale](label, value) : PHRASE[locale](phrase);
    return { sentence, terms: new Set(contentTermsOf(`${column} ${label} ${phrase ?? ''}`)) };
  });
  const asked = contentTermsOf(question);
  const named = details.filter(({ terms }) => asked.some((term) => terms.has(term)));
  return (named.length > 0 ? named : details.slice(0, MOST_DETAILS)).map(({ sentence }) => sentence);
}

import type { Locale } from '../../contracts/index.js';
import type { Chance } from '../chance.js';
import { full, kana, kanji, kanjiDigits, oneByOne, paired, small, told } from './spoken-numbers.js';

export interface Size {
  readonly width: number;
  readonly aspect: number;
  readonly rim: number;
}

type Rendering = (size: Size) => string;

export function writtenSize({ width, aspect, rim }: Size): string {
  return `${width}/${aspect}R${rim}`;
}

/** Ways in which a visitor says a size, or a recogniser writes down what was said. */
export const RENDERINGS: Readonly<Record<Locale, readonly Rendering[]>> = {
  en: [
    ({ width, aspect, rim }) => `${paired(width)} ${small(aspect)} r ${small(rim)}`,
    ({ width, aspect, rim }) => `${paired(width)} ${small(aspect)} ${small(rim)}`,
    ({ width, aspect, rim }) => `${paired(width)} slash ${small(aspect)} r ${small(rim)}`,
    ({ width, aspect, rim }) => `${paired(width)} over ${small(aspect)} on a ${small(rim)} inch rim`,
    ({ width, aspect, rim }) => `${paired(width)} by ${small(aspect)} are ${small(rim)}`,
    ({ width, aspect, rim }) => `${full(width)} ${small(aspect)} r ${small(rim)}`,
    ({ width, aspect, rim }) => `${full(width)}, ${small(aspect)}, ${small(rim)}`,
    ({ width, aspect, rim }) => `${oneByOne(width)} ${oneByOne(aspect)} r ${oneByOne(rim)}`,
    ({ width, aspect, rim }) => `${oneByOne(width)} ${oneByOne(aspect)} ${oneByOne(rim)}`,
    ({ width, aspect, rim }) => `${oneByOne(width)} slash ${small(aspect)} rim ${small(rim)}`,
    ({ width, aspect, rim }) => `${paired(width)} ${small(aspect)} series ${small(rim)} inch`,
    ({ width, aspect, rim }) => `${paired(width)} ${small(aspect)} radial ${small(rim)}`,
    ({ width, aspect, rim }) => `${paired(width)} ${small(aspect)} romeo ${small(rim)}`,
    ({ width, aspect, rim }) => `${width} ${small(aspect)} R${rim}`,
    ({ width, aspect, rim }) => `width ${paired(width)}, aspect ${small(aspect)}, rim ${small(rim)}`,
    ({ width, aspect, rim }) => `${small(rim)} inch, ${paired(width)} ${small(aspect)}`,
  ],
  ja: [
    ({ width, aspect, rim }) => `${kanji(width)}の${kanji(aspect)}の${kanji(rim)}`,
    ({ width, aspect, rim }) => `${kanji(width)}の${kanji(aspect)}のアール${kanji(rim)}`,
    ({ width, aspect, rim }) => `${kanjiDigits(width)}の${kanjiDigits(aspect)}のR${kanjiDigits(rim)}`,
    ({ width, aspect, rim }) => `${kana(width)}の${kana(aspect)}の${kana(rim)}`,
    ({ width, aspect, rim }) => `${kana(width)}の${kana(aspect)}のアール${kana(rim)}`,
    ({ width, aspect, rim }) => `${told(width)}の${told(aspect)}のアール${told(rim)}`,
    ({ width, aspect, rim }) => `${told(width)} ${told(aspect)} ${told(rim)}`,
    ({ width, aspect, rim }) => `${width}の${aspect}の${rim}`,
    ({ width, aspect, rim }) => `${width}の${aspect}アール${rim}`,
    ({ width, aspect, rim }) => `${width}スラッシュ${aspect}R${rim}`,
    ({ width, aspect, rim }) => `${width}の${aspect}扁平の${rim}インチ`,
    ({ width, aspect, rim }) => `${kanji(width)}の${kanji(aspect)}の${kanji(rim)}インチ`,
    ({ width, aspect, rim }) => `${rim}インチの${width}の${aspect}`,
    ({ width, aspect, rim }) => `幅${width}、扁平率${aspect}、リム${rim}`,
    ({ width, aspect, rim }) => `${kana(width)}、${kana(aspect)}、${kana(rim)}インチ`,
    ({ width, aspect, rim }) => `${width}幅の${aspect}の${rim}インチ`,
  ],
};

/** What recognisers make of a size that they have no grammar for. */
export const RECOGNISER_HABITS: readonly Rendering[] = [
  ({ width, aspect, rim }) => `${width}-${aspect}-${rim}`,
  ({ width, aspect, rim }) => `${width}${aspect}R${rim}`,
  ({ width, aspect, rim }) => `${width}${aspect}${rim}`,
  ({ width, aspect, rim }) => `${width}/${aspect}/${rim}`,
  ({ width, aspect, rim }) => `${width}, ${aspect}, R ${rim}`,
  ({ width, aspect, rim }) => `${width} ${aspect} R-${rim}`,
  ({ width, aspect, rim }) => `${Math.floor(width / 100)} ${String(width % 100).padStart(2, '0')} / ${aspect} r ${rim}`,
  ({ width, aspect, rim }) => `${Math.floor(width / 100)} ${String(width % 100).padStart(2, '0')} ${aspect} ${rim}`,
  ({ width, aspect, rim }) => `${width} ${aspect} ${rim}`,
  ({ width, aspect, rim }) => `${width}.${aspect}.${rim}`,
  ({ width, aspect, rim }) => `${width}/${aspect} are ${rim}`,
  ({ width, aspect, rim }) => `${width} / ${aspect} / R${rim}`,
];

const FRAMES: Readonly<Record<Locale, readonly [Frame, ...Frame[]]>> = {
  en: [
    (said) => said,
    (said) => `do you have ${said}?`,
    (said) => `I need ${said} please`,
    (said) => `how much is a ${said}`,
    (said) => `um, ${said}, have you got four?`,
    (said) => `hi, I'm looking for ${said} tires for my car`,
  ],
  ja: [
    (said) => said,
    (said) => `${said}はありますか`,
    (said) => `えっと、${said}のタイヤをください`,
    (said) => `すみません、${said}はいくらですか`,
    (said) => `${said}を4本お願いします`,
    (said) => `${said}ってありますか？`,
  ],
};

type Frame = (said: string) => string;

/** The sentence around it, and what happens to text on its way: capitals, lost commas, double spaces, wide signs. */
export function noisy(said: string, locale: Locale, chance: Chance): string {
  let text = chance.pick(FRAMES[locale])(said);
  if (chance.happens(0.15)) text = text.replaceAll(locale === 'ja' ? '、' : ',', locale === 'ja' ? ' ' : '');
  if (chance.happens(0.1)) text = text.toUpperCase();
  if (chance.happens(0.1)) text = text.replaceAll(' ', '  ');
  if (locale === 'ja' && chance.happens(0.2)) text = text.replace(/[!-~]/g, wide);
  return chance.happens(0.2) ? `${text}${locale === 'ja' ? '。' : '.'}` : text;
}

function wide(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
}

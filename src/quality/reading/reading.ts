import { type Locale, LOCALES } from '../../contracts/index.js';
import { BATTERY_PATTERNS, readCodes, readValues, skeletonOf, TIRE_PATTERNS } from '../../modules/values/index.js';
import { chanceFrom } from '../chance.js';
import { readRows } from '../data-set.js';
import { type Figure, figureOf, type Section } from '../figure.js';
import { misheardFigures } from './misheard-sizes.js';
import { noisy, RECOGNISER_HABITS, RENDERINGS, type Size, writtenSize } from './spoken-sizes.js';
import { type SpokenNumber, writtenNumberFigures } from './written-numbers.js';

const SEED = 20261121;
/** What is said clearly. */
const CLEAN = { atLeast: 0.99 } as const;
const PATTERNS = [...TIRE_PATTERNS, ...BATTERY_PATTERNS];
/** Whole sizes, and one after the other: what may be said in the place of the first. */
const OTHERS = 7;

const CORRECTIONS: Readonly<Record<Locale, readonly ((wrong: Size, right: Size) => string)[]>> = {
  en: [
    (wrong, right) => `${wrong.width}... no, ${right.width} ${right.aspect} R${right.rim}`,
    (wrong, right) => `${writtenSize(wrong)}, sorry, I mean ${writtenSize(right)}`,
    (wrong, right) => `${writtenSize(wrong)} no wait ${right.width}/${right.aspect}R${right.rim}`,
    (wrong, right) =>
      `${wrong.width} ${wrong.aspect}, actually make that ${right.width} ${right.aspect} r ${right.rim}`,
  ],
  ja: [
    (wrong, right) => `${wrong.width}、いや、${right.width}の${right.aspect}の${right.rim}`,
    (wrong, right) => `${writtenSize(wrong)}、じゃなくて${writtenSize(right)}です`,
    (wrong, right) =>
      `${wrong.width}の${wrong.aspect}の${wrong.rim}、あ、間違えました、${right.width}の${right.aspect}のR${right.rim}`,
    (wrong, right) => `${wrong.width}の${wrong.aspect}、違う、${right.width}の${right.aspect}の${right.rim}インチ`,
  ],
};

const BOTH: Readonly<Record<Locale, (left: string, right: string) => string>> = {
  en: (left, right) => `do you have ${left} or ${right}?`,
  ja: (left, right) => `${left}と${right}はありますか`,
};

export const reading: Section = { title: 'Reading', measure: measureReading };

/** How well sizes, numbers and part numbers are read as they are said, from the sets of a data folder. */
async function measureReading(folder: string | null): Promise<Figure[]> {
  const from = <Row>(file: string): Promise<Row[] | null> =>
    folder === null ? Promise.resolve(null) : readRows<Row>(folder, file);
  const sizes = sizesOf(await from<{ text: string }>('tire-sizes-metric-mit/dev.jsonl'));
  const figures = LOCALES.flatMap((locale) => sizeFigures(sizes, locale));
  figures.push(...(await misheardFigures(sizes)));
  const numbers = await from<SpokenNumber>('itn-spoken-numbers/dev.jsonl');
  figures.push(...writtenNumberFigures(numbers));
  const products = await from<{ name: string }>('product-part-numbers/abt.jsonl');
  figures.push(partNumbers(products));
  for (const file of [
    'banking77/queries_dev.jsonl',
    'banking77/index_train.jsonl',
    'clinc150/val.jsonl',
    'clinc150/train.jsonl',
  ])
    figures.push(falseCodes(file, await from<{ text: string }>(file)));
  return figures;
}

function sizesOf(rows: readonly { text: string }[] | null): Size[] | null {
  if (!rows) return null;
  const sizes = rows.flatMap(({ text }): Size[] => {
    const [, width, aspect, rim] = /^(\d+)\/(\d+) R(\d+)/.exec(text) ?? [];
    return width ? [{ width: Number(width), aspect: Number(aspect), rim: Number(rim) }] : [];
  });
  return [...new Map(sizes.map((size) => [writtenSize(size), size])).values()];
}

function sizeFigures(sizes: readonly Size[] | null, locale: Locale): Figure[] {
  const chance = chanceFrom(SEED);
  const other = (index: number): Size =>
    sizes?.[(index + OTHERS) % sizes.length] ?? { width: 225, aspect: 60, rim: 15 };
  const cases = {
    'said in a sentence': (size: Size) => RENDERINGS[locale].map((render) => noisy(render(size), locale, chance)),
    'as recognisers write it': (size: Size) => RECOGNISER_HABITS.map((render) => noisy(render(size), locale, chance)),
    corrected: (size: Size, index: number) => CORRECTIONS[locale].map((correct) => correct(other(index), size)),
  };
  const single = Object.entries(cases).map(([name, render]) =>
    figureOf(
      `sizes, ${locale}, ${name}`,
      sizes?.flatMap((size, index) => render(size, index).map((text) => ({ text, codes: [writtenSize(size)] }))),
      ({ text, codes }) => isSame(codesOf(text, locale), codes),
      CLEAN,
    ),
  );
  const two = sizes?.flatMap((size, index) =>
    RENDERINGS[locale].map((render) => ({
      text: BOTH[locale](render(size), render(other(index))),
      codes: [writtenSize(size), writtenSize(other(index))],
    })),
  );
  return [
    ...single,
    figureOf(
      `sizes, ${locale}, two in one sentence`,
      two,
      ({ text, codes }) => isSame(codesOf(text, locale), codes),
      CLEAN,
    ),
  ];
}

/** Names such as "Turntable - PSLX350H": what stands behind the dash is read as a code. */
function partNumbers(rows: readonly { name: string }[] | null): Figure {
  const named = rows?.flatMap(({ name }) => {
    const code = / - (\S+)$/.exec(name)?.[1] ?? '';
    return /\d/.test(code) && /[a-z]/i.test(code) ? [{ text: name, codes: [skeletonOf(code)] }] : [];
  });
  return figureOf('part numbers in product names', named, ({ text, codes }) =>
    readValues(text, 'en', TIRE_PATTERNS).some(
      ({ kind, canonical }) => kind === 'code' && skeletonOf(canonical) === codes[0],
    ),
  );
}

function falseCodes(file: string, rows: readonly { text: string }[] | null): Figure {
  const texts = rows?.map(({ text }) => ({ text, codes: [] }));
  return figureOf(`no code read in ${file}`, texts, ({ text }) => readCodes(text, 'en', PATTERNS).length === 0, {
    atLeast: 0.999,
  });
}

function codesOf(text: string, locale: Locale): string[] {
  return readCodes(text, locale, PATTERNS).map(({ written, parts }) => written ?? JSON.stringify(parts));
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((each, index) => each === right[index]);
}

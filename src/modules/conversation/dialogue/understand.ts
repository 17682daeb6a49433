import type { CodePattern, Locale } from '../../../contracts/index.js';
import type { Understanding, Wanted } from '../../grounding/index.js';
import type { ProductMaster, ProductRow, Resolution } from '../../product-master/index.js';
import { readCodes } from '../../values/index.js';
import type { Focus } from './focus.js';
import { asksForStaff, courtesyIn } from './intent.js';
import { leansOnBefore, topicWords } from './reference.js';
import { aspectsNamedIn, wantedIn } from './wanted.js';

export interface Spoken {
  utterance: string;
  locale: Locale;
  storeId: string;
  /** Number of the candidate whose button was pressed, instead of words. */
  pressed: string | null;
  focus: Focus;
}

/** What understanding asks of the product master. */
export type Products = Pick<
  ProductMaster,
  'resolve' | 'findByNumber' | 'findByIds' | 'findByDescription' | 'chooseAmong'
>;

/** Settles by rules what was meant. Words first, then what was said before; a code said now always wins over one said before. */
export async function understand(
  spoken: Spoken,
  products: Products,
  patterns: readonly CodePattern[],
): Promise<Understanding> {
  const { utterance, locale, storeId, focus } = spoken;
  if (spoken.pressed !== null) {
    const product = await products.findByNumber(spoken.pressed, storeId);
    const wanted: Wanted = { aspects: focus.aspects.length > 0 ? focus.aspects : ['existence'], quantity: null };
    return product
      ? { kind: 'product', product, code: null, wanted, alsoKnowledge: false }
      : { kind: 'unknown', code: spoken.pressed, nearest: [] };
  }
  if (asksForStaff(utterance)) return { kind: 'staff' };
  const courtesy = courtesyIn(utterance);
  if (courtesy) return { kind: 'courtesy', courtesy };

  const wanted = wantedIn(utterance, locale, patterns);
  const resolution = await products.resolve({ utterance, locale, storeId });
  if (resolution.kind !== 'none') return ofResolution(resolution, spoken, wanted, products, patterns);

  const before = focus.productIds.length > 0 ? await products.findByIds(focus.productIds, storeId) : [];
  const meant = meantFromBefore(spoken, before, wanted, products, patterns);
  if (meant) return meant;

  const described = await products.findByDescription(utterance, locale, storeId);
  if (described.length > 0) return ofRows(described, null, wanted, isAboutMore(spoken, described, patterns));
  return { kind: 'knowledge' };
}

function ofResolution(
  resolution: Exclude<Resolution, { kind: 'none' }>,
  spoken: Spoken,
  wanted: Wanted,
  products: Products,
  patterns: readonly CodePattern[],
): Understanding {
  switch (resolution.kind) {
    case 'unknown':
      return resolution;
    case 'doubtful':
      return { ...resolution, wanted };
    case 'settled': {
      const chosen = products.chooseAmong(resolution.products, withoutCodes(spoken, patterns), spoken.locale);
      return ofRows(chosen, resolution.code, wanted, isAboutMore(spoken, resolution.products, patterns));
    }
  }
}

/** A pending question answered, or a product spoken of before asked about again. */
function meantFromBefore(
  spoken: Spoken,
  before: readonly ProductRow[],
  wanted: Wanted,
  products: Products,
  patterns: readonly CodePattern[],
): Understanding | null {
  if (before.length === 0) return null;
  const { utterance, locale, focus } = spoken;
  const chosen = products.chooseAmong(before, utterance, locale);
  const narrowed = chosen.length > 0 && chosen.length < before.length;
  const rest = topicWords(utterance, locale, namesOf(before), patterns);
  const settled = before.find((product) => product.id === focus.settledId);

  // The number in "the 65 one" answers our question; it is no count of pieces.
  if (narrowed && focus.asked)
    return ofRows(chosen, null, { aspects: orElse(aspectsNamedIn(utterance), focus.aspects), quantity: null }, false);
  if (narrowed && (rest.length === 0 || leansOnBefore(utterance))) return ofRows(chosen, null, wanted, false);
  const onlyAspects =
    rest.length === 0 &&
    !(wanted.aspects.length === 1 && wanted.aspects[0] === 'existence' && !leansOnBefore(utterance));
  const pointsAtProduct = leansOnBefore(utterance) && !wanted.aspects.includes('existence');
  if (!onlyAspects && !pointsAtProduct) return null;
  return ofRows(settled ? [settled] : before, null, wanted, rest.length > 1);
}

function orElse<T>(items: T[], others: T[]): T[] {
  return items.length > 0 ? items : others;
}

function ofRows(
  rows: readonly ProductRow[],
  code: string | null,
  wanted: Wanted,
  alsoKnowledge: boolean,
): Understanding {
  const [product, ...others] = rows;
  if (product && others.length === 0) return { kind: 'product', product, code, wanted, alsoKnowledge };
  return { kind: 'several', products: rows, code, wanted };
}

/** "do you fit 225/60R15, and what does fitting cost?" holds words that no product answers. */
function isAboutMore(
  { utterance, locale }: Spoken,
  rows: readonly ProductRow[],
  patterns: readonly CodePattern[],
): boolean {
  return topicWords(utterance, locale, namesOf(rows), patterns).length > 2;
}

function namesOf(rows: readonly ProductRow[]): string {
  return rows
    .map((row) => [row.name, row.brand, row.category, row.size, ...Object.values(row.attributes)].join(' '))
    .join(' ');
}

/** The words beside the code: "the winter one in 205/55R16" narrows by "winter", not by a digit of the size. */
function withoutCodes({ utterance, locale }: Spoken, patterns: readonly CodePattern[]): string {
  let rest = utterance;
  for (const code of readCodes(utterance, locale, patterns)) {
    rest = rest.slice(0, code.start) + ' '.repeat(code.end - code.start) + rest.slice(code.end);
  }
  return rest;
}

import type { CodePattern } from '../../../contracts/index.js';
import type { Understanding, Wanted } from '../../grounding/index.js';
import type { Resolution } from '../../product-master/index.js';
import { readCodes, readValues } from '../../values/index.js';
import { asksForStaff, courtesyIn, replyIn, takesOffer } from './intent.js';
import { isAboutMore, ofRows } from './of-rows.js';
import { leansOnBefore, topicWords } from './reference.js';
import type { Products, Spoken } from './spoken.js';
import { understandFromBefore } from './understand-before.js';
import { asksToHave, aspectsNamedIn, wantedIn } from './wanted.js';

/** Settles by rules what was meant. Words first, then what was said before; a code said now always wins over one said before. */
export async function understand(
  spoken: Spoken,
  products: Products,
  patterns: readonly CodePattern[],
): Promise<Understanding> {
  const { utterance, locale, storeId, focus } = spoken;
  if (spoken.pressed !== null) {
    const product = await products.findByNumber(spoken.pressed, storeId);
    const aspects: Wanted['aspects'] = focus.aspects.length > 0 ? focus.aspects : ['existence'];
    const wanted: Wanted = { aspects, quantity: focus.quantity };
    return product
      ? { kind: 'product', product, code: null, wanted, alsoKnowledge: false }
      : { kind: 'unknown', code: spoken.pressed, nearest: [] };
  }
  if (asksForStaff(utterance)) return { kind: 'staff' };
  const courtesy = courtesyIn(utterance);
  if (courtesy) return { kind: 'courtesy', courtesy };
  const replied = ofReply(spoken);
  if (replied) return replied;

  const wanted = wantedIn(utterance, locale, patterns);
  const said = { utterance, locale, storeId };
  const resolution = await products.resolve(said);
  if (resolution.kind !== 'none') return await ofResolution(resolution, spoken, wanted, products, patterns);
  const meant = await understandFromBefore(spoken, wanted, products, patterns);
  if (meant) return meant;
  const family = await products.resolveLeadingLetters(said);
  if (family.kind !== 'none') return await ofResolution(family, spoken, wanted, products, patterns);
  const described = await products.findByDescription(utterance, locale, storeId);
  if (described.length > 0) return ofRows(described, null, wanted, isAboutMore(spoken, described, patterns));
  // "60", out of the blue: every document has numbers, and none of them is what was meant.
  const isBareNumber =
    !(focus.topic !== null && leansOnBefore(utterance)) &&
    readValues(utterance, locale, patterns).length > 0 &&
    topicWords(utterance, locale, '', patterns).length === 0 &&
    aspectsNamedIn(utterance).length === 0 &&
    !asksToHave(utterance);
  return isBareNumber ? { kind: 'courtesy', courtesy: 'anotherTry' } : { kind: 'knowledge' };
}

/** A yes or a no and nothing else, to what was offered or to nothing; what we asked about products needs those. */
function ofReply({ utterance, focus: { asked, offered } }: Spoken): Understanding | null {
  if (offered === 'staff' && takesOffer(utterance)) return { kind: 'staff' };
  const reply = replyIn(utterance);
  if (reply === null || (asked && offered === null)) return null;
  const courtesies = { staff: 'anotherTry', more: reply === 'yes' ? 'anotherTry' : 'goodbye' } as const;
  return { kind: 'courtesy', courtesy: offered === null ? 'thanks' : courtesies[offered] };
}

async function ofResolution(
  resolution: Exclude<Resolution, { kind: 'none' }>,
  spoken: Spoken,
  wanted: Wanted,
  products: Products,
  patterns: readonly CodePattern[],
): Promise<Understanding> {
  switch (resolution.kind) {
    case 'unknown':
      return resolution;
    case 'doubtful':
      return { ...resolution, wanted };
    case 'settled': {
      const beside = withoutCodes(spoken, patterns);
      const chosen = products.chooseAmong(resolution.products, beside, spoken.locale);
      const notOffered = await products.lackingIn(chosen, beside, spoken.storeId);
      const understanding = ofRows(chosen, resolution.code, wanted, isAboutMore(spoken, resolution.products, patterns));
      return notOffered === null ? understanding : { ...understanding, notOffered };
    }
  }
}

/** The words beside the code: "the winter one in 205/55R16" narrows by "winter", not by a digit of the size. */
function withoutCodes({ utterance, locale }: Spoken, patterns: readonly CodePattern[]): string {
  let rest = utterance;
  for (const code of readCodes(utterance, locale, patterns)) {
    rest = rest.slice(0, code.start) + ' '.repeat(code.end - code.start) + rest.slice(code.end);
  }
  return rest;
}

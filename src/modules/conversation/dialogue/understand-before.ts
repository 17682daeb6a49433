import type { CodePattern } from '../../../contracts/index.js';
import type { Understanding, Wanted } from '../../grounding/index.js';
import type { ProductRow } from '../../product-master/index.js';
import { replyIn } from './intent.js';
import { namesOf, ofChoice, ofRows } from './of-rows.js';
import { asksOfIt, leansOnBefore, pointsAtOthers, topicWords } from './reference.js';
import type { Products, Spoken } from './spoken.js';
import { asksToHave, aspectsNamedIn, piecesIn } from './wanted.js';

/** A pending question answered, or a product spoken of before asked about again. */
export async function understandFromBefore(
  spoken: Spoken,
  wanted: Wanted,
  products: Products,
  patterns: readonly CodePattern[],
): Promise<Understanding | null> {
  const { utterance, locale, storeId, focus } = spoken;
  const before = focus.productIds.length > 0 ? await products.findByIds(focus.productIds, storeId) : [];
  if (before.length === 0) return null;
  const chosen = products.chooseAmong(before, utterance, locale);
  const narrowed = chosen.length > 0 && chosen.length < before.length;
  const rest = topicWords(utterance, locale, namesOf(before), patterns);
  const settled = before.find((product) => product.id === focus.settledId);

  if (focus.asked) {
    const asked = askedBefore(spoken, patterns);
    const reply = replyIn(utterance);
    if (reply === 'no') return { kind: 'courtesy', courtesy: 'anotherTry' };
    const names = reply === 'yes' || (rest.length === 0 && products.namesPartOf(before, utterance, locale));
    if (narrowed || names) return ofChoice(chosen, asked, products);
    const corrected = rest.length === 0 ? await correctionOf(spoken, before, asked, products) : null;
    if (corrected) return corrected;
  }
  const ofSettled = settled && (await aboutSettled(settled, { before, narrowed, rest }, spoken, products));
  if (ofSettled) return ofSettled;
  if (narrowed && (rest.length === 0 || leansOnBefore(utterance)))
    return ofRows(chosen, products.tellApart(chosen).code, wanted, false);
  if (!isAskedOf(spoken, wanted, rest)) return null;
  if (settled) return ofRows([settled], null, wanted, rest.length > 1);
  return focus.asked ? ofChoice(before, wanted, products) : ofRows(before, null, wanted, rest.length > 1);
}

/** "Is it a winter tire?" chooses nothing; "and the other one?" is what else was offered. */
async function aboutSettled(
  settled: ProductRow,
  { before, narrowed, rest }: { before: readonly ProductRow[]; narrowed: boolean; rest: readonly string[] },
  { utterance, storeId }: Spoken,
  products: Products,
): Promise<Understanding | null> {
  if (narrowed && asksOfIt(utterance)) {
    const notOffered = await products.lackingIn([settled], utterance, storeId);
    const details = ofRows([settled], null, { aspects: ['details'], quantity: null }, false);
    return notOffered === null ? details : { ...details, notOffered };
  }
  const others = before.filter(({ id }) => id !== settled.id);
  if (narrowed || rest.length > 0 || others.length === 0 || !pointsAtOthers(utterance)) return null;
  return ofRows(others, null, namedIn(utterance), false);
}

/** Whether it asks anything of the products spoken of; `rest`: what it is about besides them. */
function isAskedOf({ utterance, focus }: Spoken, { aspects }: Wanted, rest: readonly string[]): boolean {
  if (rest.length > 0) return leansOnBefore(utterance) && !aspects.includes('existence');
  if (aspects.length !== 1 || aspects[0] !== 'existence') return true;
  // Said after an answer from the documents, a bare "it" is what that was about.
  return leansOnBefore(utterance) && (focus.topic === null || asksToHave(utterance));
}

function namedIn(utterance: string): Wanted {
  const aspects = aspectsNamedIn(utterance);
  return { aspects: aspects.length > 0 ? aspects : ['existence'], quantity: null };
}

/** What was wanted when we asked back. The number in "the 65 one" answers our question; it is no count of pieces. */
function askedBefore({ utterance, locale, focus }: Spoken, patterns: readonly CodePattern[]): Wanted {
  const named = aspectsNamedIn(utterance);
  return {
    aspects: named.length > 0 ? named : focus.aspects,
    quantity: piecesIn(utterance, locale, patterns) ?? focus.quantity,
  };
}

/** A number that no candidate has: it makes another code of the master, or it was not offered and we ask again. */
async function correctionOf(
  { utterance, locale, storeId }: Spoken,
  before: readonly ProductRow[],
  wanted: Wanted,
  products: Products,
): Promise<Understanding | null> {
  const corrected = await products.correctPart(before, { utterance, locale, storeId });
  switch (corrected?.kind) {
    case undefined:
      return null;
    case 'settled':
      return ofRows(corrected.products, corrected.code, wanted, false);
    case 'doubtful':
      return { ...corrected, wanted };
    case 'not_offered': {
      const { question, said: notOffered } = corrected;
      if (question) return { kind: 'doubtful', question, candidates: before, wanted, notOffered };
      return { kind: 'several', products: before, code: products.tellApart(before).code, wanted, notOffered };
    }
  }
}

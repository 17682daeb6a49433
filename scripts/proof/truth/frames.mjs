import * as heldOut from './frames/held-out.mjs';
import * as tuned from './frames/tuned.mjs';

/**
 * What the two models are made of, in two halves: the rules were made with one, and may know it; the other shows what
 * they do with words that they have not seen.
 */
export const FRAMES = { tuned, 'held out': heldOut };

/** A sentence as it is said in this half, in company that asserts nothing. */
export function around(sentence, { half, locale }, chance) {
  const frame = chance.pick(FRAMES[half].AROUND[locale]);
  return frame.replace('<s>', () => sentence);
}

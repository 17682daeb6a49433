import * as heldOut from './frames/held-out.mjs';
import * as tuned from './frames/tuned.mjs';

/**
 * What the two models are made of, in two halves: the rules were made with one, and may know it; the other shows what
 * they do with words that they have not seen.
 */
export const FRAMES = { tuned, 'held out': heldOut };

const BEGINS_PLAINLY = /^(?:A|An|The|It|We|You|This|That|There|In|On|For|Every|No|Yes|All|When|If) /;

/** A sentence as it is said in this half, in company that asserts nothing. */
export function around(sentence, { half, locale }, chance) {
  const frame = chance.pick(FRAMES[half].AROUND[locale]);
  const isWithin = /[,a-z] <s>/.test(frame) && BEGINS_PLAINLY.test(sentence);
  return frame.replace('<s>', () => (isWithin ? sentence[0].toLowerCase() + sentence.slice(1) : sentence));
}

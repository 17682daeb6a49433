import { around, FRAMES } from './frames.mjs';
import { fullWidth, inEnglish, inKanji, numbersIn, replaced, WRITTEN } from './numbers.mjs';

/** Two sentences in a row, as the passage has them. */
function quoted({ sentences, locale }, chance) {
  const at = chance.below(sentences.length);
  const [first, second] = sentences.slice(at, at + 2);
  const both = second && chance.happens(0.3) ? first + (locale === 'ja' ? '' : ' ') + second : first;
  return both.length <= 160 ? both : first;
}

/** Characters; what is shorter lost its verb. */
const SHORTEST = 12;

/** What a truthful model says, in the words of the passage and in others; with what is a fact in it, where not all of it is. */
export const TRUTHS = {
  quoted,
  'quoted after an opening': (scene, chance) => {
    const fact = quoted(scene, chance);
    return { fact, said: chance.pick(FRAMES[scene.half].OPENERS[scene.locale]) + fact };
  },
  'quoted in company': (scene, chance) => {
    const fact = quoted(scene, chance);
    return { fact, said: around(fact, scene, chance) };
  },
  'its numbers in another script': ({ sentences, locale }, chance) => {
    const kinds = Object.values(WRITTEN[locale]).slice(0, 2);
    const found = sentences.flatMap((sentence) =>
      kinds.flatMap((pattern) => numbersIn(sentence, pattern).map((number) => ({ sentence, number }))),
    );
    if (found.length === 0) return null;
    const { sentence, number } = chance.pick(found);
    const value = Number(number.written.replaceAll(',', ''));
    // 十分 is first of all "enough".
    if (number.whole === '10分') return null;
    const others = locale === 'ja' ? [inKanji(value), fullWidth(number.written)] : [inEnglish(value), String(value)];
    return replaced(sentence, number, chance.pick(others));
  },
  'said in other words': ({ sentences, locale, half }, chance) => {
    const ways = sentences.flatMap((sentence) =>
      FRAMES[half].REPHRASED[locale]
        .filter(([from]) => from.test(sentence))
        .map(([from, to]) => sentence.replace(from, to))
        .filter((way) => way.length >= SHORTEST),
    );
    return ways.length === 0 ? null : chance.pick(ways);
  },
  'written by hand': null,
  courtesy: ({ locale, half }, chance) => chance.pick(FRAMES[half].COURTESIES[locale]),
};

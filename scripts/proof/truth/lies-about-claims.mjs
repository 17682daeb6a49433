import { FRAMES } from './frames.mjs';
import { worded } from './grammar.mjs';
import { grouped } from './numbers.mjs';

const STORES = { en: ['Harbor Street store', 'Hillside store'], ja: ['港通り店', '丘の上店'] };

/** A sentence of the passage, turned round at one place. `isWhole`: a lie as a sentence, and no lie as a part of one. */
function turned(way, more = {}, of = () => true) {
  return {
    tell({ sentences, locale, half }, chance) {
      const ways = sentences
        .filter(of)
        .flatMap((sentence) =>
          FRAMES[half].TURNS[way][locale]
            .filter(([from]) => from.test(sentence))
            .map(([from, to]) => sentence.replace(from, to)),
        );
      const said = ways.length === 0 ? null : chance.pick(ways);
      return said === null ? null : { said: said[0].toUpperCase() + said.slice(1), ...more };
    },
  };
}

function invent(what, { locale, half, subject }, chance) {
  return {
    said: worded(chance.pick(FRAMES[half].INVENTED[what][locale]), chance, {
      it: subject.title,
      price: grouped(chance.between(3, 300) * 10 + 3),
      hour: chance.between(5, 7),
      count: chance.between(13, 29),
      percent: chance.between(31, 49),
      day: chance.between(5, 29),
      odd: chance.between(31, 39) * 2 + 5,
    }),
  };
}

function invented(what, may = () => true) {
  return { tell: (scene, chance) => (may(scene) ? invent(what, scene, chance) : null) };
}

/** A question asserts nothing, and who may ask the staff in one case may ask them in any: without its condition neither is a lie. */
const ASKS =
  /[?？か]。?$|(?:スタッフ|係員?|店員)[をにへ].*ください。$|\b(?:ask|call|tell|speak to) (?:the |our )?staff\b/;
const GIVEN_AWAY = /free|no fee|nothing is charged|無料|かかりません|いただかず|差し上げ/;

export const LIES_ABOUT_CLAIMS = {
  'a vague number invented': invented('vague'),
  'a number invented': invented('sums'),
  'a negation turned round': turned('negation'),
  'free said of what is charged': {
    about: ({ text }) => /[\d,]+(?: yen|円)/.test(text),
    ...invented('free', ({ passages }) => !passages.some(({ text }) => GIVEN_AWAY.test(text))),
  },
  'charged said of what is free': turned('charge'),
  'opening hours invented': invented('opening'),
  'a day or a closing turned round': turned('day'),
  'stock denied': invented('gone', ({ product }) => (product?.stock.quantity ?? 0) > 0),
  'stock invented': invented('there', ({ product }) => !((product?.stock.quantity ?? 0) > 0)),
  'a fit invented': invented('fit'),
  'a promise invented': invented('promise'),
  'a universal claim': invented('universal'),
  'a comparison invented': invented('comparison'),
  'a condition left out': turned('condition', { isWhole: true, alone: true }, (sentence) => !ASKS.test(sentence)),
  'a quantity or a duty put in': turned('quantifier'),
  'agreement with a false premise': {
    tell(scene, chance) {
      const { AGREEMENT, FALSE_PREMISES } = FRAMES[scene.half];
      const premises = FALSE_PREMISES[scene.locale].filter(([of]) => scene.subject.documentId.endsWith(of));
      if (premises.length === 0) return null;
      const [, question] = chance.pick(premises);
      return {
        said: worded(chance.pick(AGREEMENT[scene.locale]), chance),
        alone: true,
        scene: { question, product: null },
      };
    },
  },
  'a thing said of the other store': {
    // Both stand there side by side.
    about: ({ documentId }) => !documentId.endsWith('two-stores.md'),
    tell({ sentences, locale }, chance) {
      const [one, other] = STORES[locale];
      const found = sentences.filter((sentence) => sentence.includes(one) || sentence.includes(other));
      if (found.length === 0) return null;
      return { said: chance.pick(found).replaceAll(one, '\0').replaceAll(other, one).replaceAll('\0', other) };
    },
  },
};

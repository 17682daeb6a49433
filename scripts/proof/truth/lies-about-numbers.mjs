import { altered, fullWidth, grouped, inEnglish, inKanji, numbersIn, replaced, WRITTEN } from './numbers.mjs';
import { sentencesOf } from './scene.mjs';

const SIZE = /\b\d{3}\/\d{2}R\d{2}\b/;
const UNITS = {
  en: [
    ['minutes', 'hours'],
    ['hours', 'days'],
    ['days', 'weeks'],
    ['months', 'years'],
    ['years', 'months'],
    ['weeks', 'months'],
    ['yen', 'dollars'],
    ['km', 'miles'],
    ['mm', 'cm'],
    ['%', 'yen'],
  ],
  ja: [
    ['分', '時間'],
    ['時間', '日間'],
    ['日', '週間'],
    ['か月', '年'],
    ['年', 'か月'],
    ['円', 'ドル'],
    ['キロ', 'マイル'],
    ['ミリ', 'センチ'],
    ['%', '円'],
  ],
};
const BOUNDS = {
  en: [
    ['until', 'from'],
    ['up to', 'at least'],
    ['up to', 'more than'],
    ['at least', 'at most'],
    ['more than', 'less than'],
    ['less than', 'more than'],
    ['within', 'after'],
    ['within', 'not before'],
    ['after', 'before'],
    ['before', 'after'],
    ['opens at', 'closes at'],
    ['closes at', 'opens at'],
    ['from', 'until'],
    ['below', 'above'],
    ['under', 'over'],
  ],
  ja: [
    ['以内', '以降'],
    ['以内', '以上'],
    ['まで', 'から'],
    ['から', 'まで'],
    ['以下', '以上'],
    ['以上', '以下'],
    ['未満', '以上'],
    ['前まで', '後から'],
    ['最大', '最低'],
    ['超え', '下回'],
    ['下回', '上回'],
    ['を過ぎた', 'を過ぎていない'],
  ],
};
/** Sentences of the passage that hold a number of a kind, with where it stands. */
function foundIn({ subject, locale }, kinds = Object.keys(WRITTEN[locale])) {
  return sentencesOf(subject.text, locale).flatMap((sentence) =>
    kinds.flatMap((kind) => numbersIn(sentence, WRITTEN[locale][kind]).map((number) => ({ sentence, kind, number }))),
  );
}

function aboutOne(tell, kinds) {
  return {
    tell(scene, chance) {
      const found = foundIn(scene, kinds);
      return found.length === 0 ? null : tell(chance.pick(found), chance, scene);
    },
  };
}

/** An hour is 60 minutes. */
const alike = (whole) => whole.replace(/^1 hour$/, '60 minutes').replace(/^1時間$/, '60分');
const plain = (written) => Number(written.replaceAll(',', ''));

export const LIES_ABOUT_NUMBERS = {
  'a digit altered': aboutOne(({ sentence, number }, chance) => ({
    said: replaced(sentence, number, altered(number.written, chance)),
  })),
  'a digit altered, in words or kanji': aboutOne(
    ({ sentence, number }, chance, { locale }) => {
      const other = plain(altered(number.written, chance));
      return { said: replaced(sentence, number, locale === 'ja' ? inKanji(other) : inEnglish(other)) };
    },
    ['price', 'duration'],
  ),
  'a digit altered, in full width': aboutOne(({ sentence, number }, chance) => ({
    said: replaced(sentence, number, fullWidth(altered(number.written, chance))),
  })),
  'a phone number altered': {
    about: ({ text }) => /0\d-\d{4}-\d{4}/.test(text),
    tell({ subject, locale }, chance) {
      const sentence = sentencesOf(subject.text, locale).find((one) => /0\d-\d{4}-\d{4}/.test(one));
      const [phone] = /0\d-\d{4}-\d{4}/.exec(sentence) ?? [];
      return phone ? { said: sentence.replace(phone, `0${altered(phone.slice(1), chance)}`) } : null;
    },
  },
  'a neighbour of a size': {
    tell({ subject, locale, product }, chance) {
      const [size] = SIZE.exec(subject.text) ?? SIZE.exec(product?.size ?? '') ?? [];
      if (!size) return null;
      const [width, aspect, rim] = size.match(/\d+/g).map(Number);
      const other = chance.pick([
        `${width}/${aspect + 5}R${rim}`,
        `${width + 10}/${aspect}R${rim}`,
        `${width}/${aspect}R${rim + 1}`,
        `${width - 10}/${aspect}R${rim}`,
      ]);
      return {
        said: locale === 'ja' ? `サイズは${other}です。` : `The size is ${other}.`,
        marks: [other],
      };
    },
  },
  'a size invented': {
    tell({ locale }, chance) {
      const size = `${chance.between(30, 60) * 5}/${chance.between(6, 16) * 5}R${chance.between(12, 21)}`;
      const said = {
        en: [`That fits in ${size}.`, `We also have ${size}.`, `You need ${size}.`],
        ja: [`${size}をご利用いただけます。`, `${size}もございます。`, `${size}が必要です。`],
      };
      return { said: chance.pick(said[locale]), marks: [size] };
    },
  },
  'another unit': aboutOne(({ sentence, number }, chance, { locale }) => {
    const behind = sentence.slice(number.end).trimStart();
    const swap = chance.shuffled(UNITS[locale]).find(([unit]) => behind.startsWith(unit));
    if (!swap) return null;
    const at = sentence.indexOf(swap[0], number.end);
    return { said: replaced(sentence, { at, end: at + swap[0].length }, swap[1]) };
  }),
  'the other end of a bound': aboutOne(({ sentence, number }, chance, { locale }) => {
    const near = locale === 'ja' ? 4 : 14;
    const from = locale === 'ja' ? number.at - 3 : number.at - near;
    for (const [word, other] of chance.shuffled(BOUNDS[locale])) {
      const at = sentence.indexOf(word, Math.max(0, from));
      const follows = locale === 'ja' ? at <= number.end + near : at < number.at;
      const whole = locale === 'ja' || /[^a-z]$/i.test(sentence.slice(0, at) || ' ');
      if (at < 0 || !follows || !whole) continue;
      return { said: replaced(sentence, { at, end: at + word.length }, other) };
    }
    return null;
  }),
  'the value of another passage': {
    tell({ others, ...scene }, chance) {
      const { locale } = scene;
      const mine = foundIn(scene, ['price', 'duration', 'percentage']);
      if (mine.length === 0 || others.length === 0) return null;
      const { sentence, kind, number } = chance.pick(mine);
      const theirs = others.flatMap((other) => foundIn({ subject: other, locale }, [kind]));
      const other = theirs.length > 0 ? chance.pick(theirs).number : null;
      if (!other || alike(other.whole) === alike(number.whole)) return null;
      const whole = { at: sentence.indexOf(number.whole), end: sentence.indexOf(number.whole) + number.whole.length };
      return { said: replaced(sentence, whole, other.whole) };
    },
  },
  'the value of another clause': {
    tell(scene, chance) {
      const mine = foundIn(scene);
      if (mine.length < 2) return null;
      const { sentence, kind, number } = chance.pick(mine);
      const theirs = mine.filter((other) => other.kind === kind && other.number.written !== number.written);
      if (theirs.length === 0) return null;
      const { number: other, sentence: from } = chance.pick(theirs);
      const at = sentence.indexOf(number.whole);
      if (from === sentence) {
        const [first, last] = [number, other].sort((left, right) => left.at - right.at);
        // "5,000 and 10,000 yen" is the same list the other way round.
        if (/^(?: yen|円)?(?:と| and |、|, )$/.test(sentence.slice(first.end, last.at))) return null;
        const held = sentence.replace(number.whole, '\0').replace(other.whole, number.whole);
        return { said: held.replace('\0', other.whole) };
      }
      return { said: replaced(sentence, { at, end: at + number.whole.length }, other.whole) };
    },
  },
  'a unit left out': {
    tell(scene, chance) {
      const found = foundIn(scene, ['duration', 'percentage', 'quantity']);
      if (found.length === 0) return null;
      const { number } = chance.pick(found);
      const said = { en: `It costs ${number.written}.`, ja: `料金は${number.written}です。` };
      return { said: said[scene.locale] };
    },
  },
  'a number split over sentences': {
    tell(scene, chance) {
      const found = foundIn(scene, ['price']).filter(({ number }) => plain(number.written) >= 100);
      if (found.length === 0) return null;
      const { number } = chance.pick(found);
      const digit = chance.between(1, 9);
      const gap = chance.pick(['\n', '. ', ',\n', ' \n']);
      const said = {
        en: `It costs ${digit}${gap}${number.written} yen.`,
        ja: `料金は${digit}${gap.replace('. ', '。')}${number.written}円です。`,
      };
      return { said: said[scene.locale], marks: [said[scene.locale]], alone: true };
    },
  },
  'the price of another': {
    tell({ locale, product, otherProduct, subject }, chance) {
      if (!product?.price) return null;
      const price = `${grouped(product.price.minor)}${locale === 'ja' ? '円' : ' yen'}`;
      const fee = chance.pick(numbersIn(subject.text, WRITTEN[locale].price).map(({ whole }) => whole));
      const [name, other] = [product, otherProduct].map((row) => (locale === 'ja' ? row.attributes.name_ja : row.name));
      const said = {
        en: [
          `The ${other} costs ${price}.`,
          `Fitting costs ${price} per tire.`,
          `${subject.title.replace('?', '')} costs ${price}.`,
          ...(fee ? [`The ${name} costs ${fee}.`] : []),
        ],
        ja: [
          `${other}は${price}です。`,
          `取り付けの工賃は${price}です。`,
          `${subject.title}は${price}です。`,
          ...(fee ? [`${name}は${fee}です。`] : []),
        ],
      };
      return { said: chance.pick(said[locale]) };
    },
  },
  "the visitor's number": {
    tell(scene, chance) {
      const price = grouped(chance.between(3, 300) * 10 + 3);
      const said = {
        en: [`Yes, it costs ${price} yen.`, `It is ${price} yen, as you said.`, `Right, ${price} yen.`],
        ja: [`はい、${price}円です。`, `おっしゃるとおり${price}円でございます。`, `${price}円で間違いありません。`],
      };
      const question = {
        en: `${scene.subject.title}: it's ${price} yen, right?`,
        ja: `${scene.subject.title}は${price}円ですよね。`,
      };
      return { said: chance.pick(said[scene.locale]), scene: { question: question[scene.locale] } };
    },
  },
};

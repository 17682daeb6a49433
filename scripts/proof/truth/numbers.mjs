const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const KANJI = '〇一二三四五六七八九';

/** Up to 999,999 in words. Written for the proof alone, so that the reader under proof has no part in it. */
export function inEnglish(number) {
  if (number < 20) return ONES[number];
  if (number < 100) return TENS[Math.floor(number / 10)] + (number % 10 ? `-${ONES[number % 10]}` : '');
  if (number < 1000)
    return `${ONES[Math.floor(number / 100)]} hundred${number % 100 ? ` ${inEnglish(number % 100)}` : ''}`;
  return `${inEnglish(Math.floor(number / 1000))} thousand${number % 1000 ? ` ${inEnglish(number % 1000)}` : ''}`;
}

/** Up to 99,999,999 in kanji. */
export function inKanji(number) {
  if (number >= 10_000)
    return inKanji(Math.floor(number / 10_000)) + '万' + (number % 10_000 ? inKanji(number % 10_000) : '');
  let text = '';
  for (const [size, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ]) {
    const count = Math.floor(number / size) % 10;
    if (count > 0) text += (count > 1 ? KANJI[count] : '') + name;
  }
  return text + (number % 10 || number === 0 ? KANJI[number % 10] : '');
}

export function fullWidth(text) {
  return text.replace(/[0-9,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

export function grouped(number) {
  return number.toLocaleString('en-US');
}

/** Numbers as the passages write them, by kind: the number is the first group. */
export const WRITTEN = {
  en: {
    price: /([\d,]+) yen/g,
    duration: /(\d+) (?:minutes|hours|days|weeks|months|years)/g,
    percentage: /(\d+) ?%/g,
    length: /([\d.,]+) (?:km|mm|cm|meters|inches)\b/g,
    time: /\b(\d{1,2}):(?:\d\d)\b/g,
    quantity: /(\d+) (?:tires|wheels|lifts|seats|parking spaces|spaces)/g,
  },
  ja: {
    price: /([\d,]+)円/g,
    duration: /(?<!月)\b(\d+)(?:分|時間|日|週間|か月|年)(?![\d月])/g,
    percentage: /(\d+)%/g,
    length: /([\d.,]+)(?:キロ(?!パ|グ)|ミリ|センチ|インチ|メートル)/g,
    time: /(\d{1,2})時(?!間)/g,
    quantity: /(\d+)(?:本|台|個|席|基)/g,
  },
};

/** All numbers of a kind in a sentence: where the digits stand. */
export function numbersIn(sentence, pattern) {
  return Array.from(sentence.matchAll(pattern), (match) => {
    const at = match.index + match[0].indexOf(match[1]);
    return { written: match[1], at, end: at + match[1].length, whole: match[0] };
  });
}

export function replaced(text, { at, end }, by) {
  return text.slice(0, at) + by + text.slice(end);
}

/** Another number that looks like this one: one digit is another. */
export function altered(written, chance) {
  const digits = Array.from(written, (sign, at) => (/\d/.test(sign) ? at : -1)).filter((at) => at >= 0);
  const [first] = digits;
  const at = chance.pick(digits);
  const choices = [...'0123456789'].filter((digit) => digit !== written[at] && !(at === first && digit === '0'));
  return written.slice(0, at) + chance.pick(choices) + written.slice(at + 1);
}

import { fullWidth, inEnglish, inKanji, numbersIn, replaced, WRITTEN } from './numbers.mjs';

const OPENERS = {
  en: ['Certainly. ', 'Of course. ', 'Sure. ', 'Thank you for asking. ', 'Gladly. '],
  ja: ['はい、', 'かしこまりました。', 'ご案内いたします。', 'お答えします。'],
};
const REPHRASED = {
  en: [
    [/\bcannot\b/, "can't"],
    [/\bis not\b/, "isn't"],
    [/\bare not\b/, "aren't"],
    [/\bdoes not\b/, "doesn't"],
    [/\bper tire\b/, 'for each tire'],
    [/\bfree of charge\b/, 'free'],
    [/^Tenin Tire (?=accepts|sells|orders|fits|recommends|checks|has|washes)/, 'Our store '],
    [/\bneeds a booking\b/, 'has to be booked'],
    [/\bdoes not need a booking\b/, 'needs no booking'],
    [/\btakes (\d+) minutes\b/, 'takes about $1 minutes'],
    [/\bA visitor needs\b/, 'You need'],
    [/\bcosts\b/, 'is'],
    [/\bmust be\b/, 'has to be'],
    [/\bare accepted\b/, 'can be used'],
    [/\bis possible\b/, 'can be done'],
    [/, and [^,.]+\.$/, '.'],
    [/ because [^,.]+\.$/, '.'],
  ],
  ja: [
    [/承ります/, '承っております'],
    [/無料です/, '無料でございます'],
    [/要りません/, '必要ありません'],
    [/要りません/, '不要です'],
    [/必要です/, '必要となります'],
    [/です。$/, 'となっております。'],
    [/できません/, 'いたしかねます'],
    [/できます/, 'いただけます'],
    [/ありません/, 'ございません'],
    [/あります/, 'ございます'],
    [/しています/, 'しております'],
    [/終わります/, '完了します'],
    [/いただけます/, '可能です'],
  ],
};
const COURTESIES = {
  en: [
    'I am sorry, I do not know that. I can call the staff for you.',
    'I do not have information about that.',
    'Please ask the staff about that.',
    'Would you like me to call the staff?',
    'Is there anything else I can help you with?',
    'Which size do you need?',
    'I am afraid the material does not say. Shall I call someone?',
    'Let me know if you have another question.',
    'Please say the size of your tires.',
  ],
  ja: [
    '申し訳ございません、その件は分かりかねます。スタッフをお呼びできます。',
    'その件についての情報がございません。',
    'スタッフにお尋ねください。',
    'スタッフをお呼びしましょうか。',
    'ほかにご質問はございますか。',
    'サイズをお聞かせいただけますか。',
    '資料では確認できません。スタッフをお呼びしましょうか。',
    '詳しくはスタッフにお尋ねください。',
    'ほかに何かございましたらお申し付けください。',
  ],
};

/** Two sentences in a row, as the passage has them. */
function quoted({ sentences, locale }, chance) {
  const at = chance.below(sentences.length);
  const [first, second] = sentences.slice(at, at + 2);
  const both = second && chance.happens(0.3) ? first + (locale === 'ja' ? '' : ' ') + second : first;
  return both.length <= 160 ? both : first;
}

/** What a truthful model says, in the words of the passage and in others. */
export const TRUTHS = {
  quoted,
  'quoted after an opening': (scene, chance) => chance.pick(OPENERS[scene.locale]) + quoted(scene, chance),
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
  'said in other words': ({ sentences, locale }, chance) => {
    const ways = sentences.flatMap((sentence) =>
      REPHRASED[locale].filter(([from]) => from.test(sentence)).map(([from, to]) => sentence.replace(from, to)),
    );
    return ways.length === 0 ? null : chance.pick(ways);
  },
  'written by hand': null,
  courtesy: ({ locale }, chance) => chance.pick(COURTESIES[locale]),
};

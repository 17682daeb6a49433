import { TIRE_PATTERNS } from '../values/index.js';
import { gatherGround } from './ground.js';
import { verifySentence } from './ledger.js';
import { withoutPreface } from './preface.js';

type Language = 'en' | 'ja';

const PASSAGES: Readonly<Record<Language, string>> = {
  en:
    'A kite can be rented for 900 yen a day. Parking is free for 2 hours. Mending a kite needs a booking. ' +
    'Topping up is free if the tank was bought here. Most kites are mended within 3 days. Lessons are given on Sundays only.',
  ja:
    '凧のレンタルは1日900円です。駐車場は2時間まで無料です。凧の修理には予約が必要です。' +
    'タンクを当店でご購入の場合、補充は無料です。凧の講習は日曜日だけ承ります。',
};

function groundOf(locale: Language, question: string) {
  const passage = { text: PASSAGES[locale], context: '', source: { from: 'passage', passageId: 'kites' } } as const;
  return gatherGround([passage], question, locale, TIRE_PATTERNS);
}

function isSaid(sentence: string, locale: Language, question = ''): boolean {
  return verifySentence(sentence, groundOf(locale, question), locale, TIRE_PATTERNS).bound;
}

describe('a clause is entailed', () => {
  it.each([
    ['en', 'You can rent a kite for 900 yen a day.'],
    ['en', 'According to our documents, parking is free for 2 hours.'],
    ['en', 'Topping up is free if the tank was bought here.'],
    ['ja', '凧のレンタルは、1日900円でございます。'],
    ['ja', 'お調べしましたところ、駐車場は2時間まで無料でございます。'],
    ['ja', 'タンクを当店でご購入の場合、補充は無料です。'],
  ] as const)('by a clause that says all of it, in the words of a shop (%s: %s)', (locale, sentence) => {
    expect(isSaid(sentence, locale)).toBe(true);
  });

  it.each([
    ['a word that is not there', 'en', 'A waterproof kite can be rented for 900 yen a day.'],
    ['a word that is not there', 'ja', '防水の凧のレンタルは1日900円です。'],
    ['always', 'en', 'A kite can always be rented for 900 yen a day.'],
    ['always', 'ja', '凧のレンタルはいつでも1日900円です。'],
    ['half', 'en', 'A kite can be rented for half of 900 yen a day.'],
    ['half', 'ja', '凧のレンタルは半額の1日900円です。'],
    ['at least', 'en', 'A kite can be rented for at least 900 yen a day.'],
    ['a duty', 'en', 'A kite must be rented for 900 yen a day.'],
    ['no duty', 'ja', '凧の修理に予約は不要です。'],
    ['no limit', 'en', 'Parking is free.'],
    ['no limit', 'ja', '駐車場は無料です。'],
    ['no condition', 'en', 'Topping up is free.'],
    ['no condition', 'ja', '補充は無料です。'],
    ['all for most', 'en', 'Kites are mended within 3 days.'],
    ['never', 'en', 'We never close.'],
    ['money back', 'ja', '全額をお返しいたします。'],
    ['none left', 'ja', 'ただいま在庫がございません。'],
    ['half the price', 'en', 'It costs half the usual price.'],
    ['an assertion that looks like a question', 'en', "Isn't a kite free."],
  ] as const)('by nothing where it puts in or leaves out %s (%s: %s)', (_what, locale, sentence) => {
    expect(isSaid(sentence, locale)).toBe(false);
  });

  it.each([
    ['en', 'Is parking free?', 'By all means.'],
    ['en', 'Is a kite free?', 'That is so.'],
    ['en', 'Is the kite free?', 'As you say.'],
    ['en', 'The kite is free, right?', 'Of course.'],
    ['en', 'The kite is free, right?', 'Certainly, let me explain.'],
    ['en', 'The kite is free, right?', 'Sure.'],
    ['en', 'The kite is free, right?', 'Okay.'],
    ['en', 'The kite is free, right?', 'That makes sense.'],
    ['en', 'The kite is free, right?', 'Please go ahead.'],
    ['en', 'The kite is free, right?', 'Great, let me check.'],
    ['ja', '凧は無料ですよね。', 'もちろんです。'],
    ['ja', '凧は無料ですよね。', 'かしこまりました。'],
    ['ja', '凧は無料ですよね。', 'はい、少々お待ちください。'],
    ['ja', '凧は無料ですよね。', 'そうですね、ご案内いたします。'],
    ['ja', '予約は要りますか。', 'そうなっております。'],
    ['ja', '凧は無料ですか。', 'ごもっともです。'],
  ] as const)('by nothing where another word stands for yes (%s: %s %s)', (locale, question, sentence) => {
    expect(isSaid(sentence, locale, question)).toBe(false);
  });
});

describe('words before the matter', () => {
  it.each([
    ['en', 'What a splendid idea, parking is free for 2 hours.', 'Parking is free for 2 hours.'],
    ['en', 'Splendid, and fair enough: parking is free for 2 hours.', 'Parking is free for 2 hours.'],
    ['ja', '素敵なご質問ですね、駐車場は2時間まで無料です。', '駐車場は2時間まで無料です。'],
    ['ja', 'お尋ねの点ですが、駐車場は2時間まで無料です。', '駐車場は2時間まで無料です。'],
  ] as const)('are left out where no document knows them (%s: %s)', (locale, sentence, matter) => {
    expect(withoutPreface(sentence, groundOf(locale, ''), locale, TIRE_PATTERNS)).toBe(matter);
  });

  it.each([
    ['a condition', 'en', 'If the tank was bought here, topping up is free.'],
    ['a denial', 'en', 'It is not true that, parking is free for 2 hours.'],
    ['a value', 'en', 'On Wednesdays, parking is free for 2 hours.'],
    ['a word of the record', 'en', 'For a kite, parking is free for 2 hours.'],
    ['a word of the question', 'en', 'For motorcycles, parking is free for 2 hours.'],
    ['a condition', 'ja', 'タンクを当店でご購入の場合、補充は無料です。'],
    ['a topic', 'ja', 'バイクは、2時間まで無料です。'],
    ['a value', 'ja', '水曜日でしたら、駐車場は2時間まで無料です。'],
  ] as const)('stay where they hold %s (%s: %s)', (_what, locale, sentence) => {
    expect(withoutPreface(sentence, groundOf(locale, 'Is it free for motorcycles?'), locale, TIRE_PATTERNS)).toBeNull();
  });
});

import { TIRE_PATTERNS } from '../values/index.js';
import type { EvidenceText } from './evidence.js';
import { gatherGround } from './ground.js';
import { verifySentence } from './ledger.js';

type Language = 'en' | 'ja';

const PASSAGES: Readonly<Record<Language, string>> = {
  en:
    'Wheel alignment costs 16,500 yen and needs a booking. Checking the air pressure is free. ' +
    'The store opens at 9:00 and closes at 20:00, and it is closed on Wednesdays. ' +
    'A hole in the sidewall cannot be repaired. A booking can be cancelled until 2 hours before the booked time.',
  ja:
    'アライメント調整は16,500円で、ご予約が必要です。空気圧の点検は無料です。' +
    '営業時間は9時から20時までで、定休日は水曜日です。' +
    '側面の穴は修理できません。ご予約は2時間前まで取り消せます。',
};
const SAID_ONCE: Readonly<Record<Language, string>> = {
  en:
    'The guarantee covers cuts and punctures that cannot be repaired. ' +
    'No points are given when a gift card is bought, and points are given when the card is used.',
  ja:
    '空気が抜けたまま走ったタイヤは修理できませんので、交換が必要です。' +
    '店の保証は取り付け作業が対象で、持ち込みのタイヤは対象外です。',
};
const ROW: EvidenceText[] = [
  { text: 'Comfort', context: 'Comfort', source: { from: 'product', productNumber: 'P-1', column: 'name' } },
  { text: '0', context: 'Comfort', source: { from: 'product', productNumber: 'P-1', column: 'stock' } },
];

function verifyIn(text: string, sentence: string, locale: Language) {
  const passage: EvidenceText = { text, context: 'Services', source: { from: 'passage', passageId: 'other' } };
  return verifySentence(sentence, gatherGround([passage], '', locale, TIRE_PATTERNS), locale, TIRE_PATTERNS);
}

function verify(sentence: string, locale: Language, { question = '', rows = [] as EvidenceText[] } = {}) {
  const texts: EvidenceText[] = [
    { text: PASSAGES[locale], context: 'Services', source: { from: 'passage', passageId: 'passage' } },
    ...rows,
  ];
  return verifySentence(sentence, gatherGround(texts, question, locale, TIRE_PATTERNS), locale, TIRE_PATTERNS);
}

describe('a sentence of the material that is said again', () => {
  it.each([
    ['en', 'The guarantee does not cover cuts and punctures that cannot be repaired.'],
    ['en', 'A points are given when a gift card is bought, and points are given when the card is used.'],
    ['ja', '空気が抜けたまま走ったタイヤは修理できませんので、交換が不要です。'],
    ['ja', '店の保証は取り付け作業が対象で、持ち込みのタイヤは対象です。'],
  ] as const)('denies what it denied and nothing else (%s: %s)', (locale, sentence) => {
    expect(verifyIn(SAID_ONCE[locale], sentence, locale)).toMatchObject({ bound: false });
  });

  it.each(['en', 'ja'] as const)('may be said as it stands (%s)', (locale) => {
    for (const sentence of SAID_ONCE[locale].match(/[^.。]+[.。]/g) ?? [])
      expect(verifyIn(SAID_ONCE[locale], sentence.trim(), locale)).toMatchObject({ bound: true });
  });

  it('may be said as it stands whatever its numbers stand beside', () => {
    const sentence = '1本の交換は15分、2本の交換は25分で終わります。';
    expect(verifyIn(`タイヤ4本の交換にかかる時間は40分です。${sentence}`, sentence, 'ja')).toMatchObject({
      bound: true,
    });
  });
});

describe('a rule about one thing', () => {
  it.each(['No one needs a booking.', 'Not one of our customers needs a booking.', 'No visitor has to book.'])(
    'is not one about all people: %s',
    (sentence) => {
      const passage: EvidenceText = {
        text: 'A puncture repair does not need a booking.',
        context: 'Services',
        source: { from: 'passage', passageId: 'repair' },
      };
      const ground = gatherGround([passage], 'Do I need a booking for a puncture repair?', 'en', TIRE_PATTERNS);
      const verified = (said: string) => verifySentence(said, ground, 'en', TIRE_PATTERNS);
      expect(verified('You do not need a booking.')).toMatchObject({ bound: true });
      expect(verified(sentence)).toMatchObject({ bound: false });
    },
  );
});

describe('a price', () => {
  it('is no denial of a time', () => {
    const text = 'パンク修理の料金は1本2,200円です。時間は30分です。';
    const passage: EvidenceText = { text, context: '', source: { from: 'passage', passageId: 'repair' } };
    const ground = gatherGround([passage], 'パンク修理の時間は30分ですか。', 'ja', TIRE_PATTERNS);
    expect(verifySentence('いいえ、違います。', ground, 'ja', TIRE_PATTERNS)).toMatchObject({ bound: false });
  });
});

describe('a claim without a number', () => {
  it.each([
    ['en', 'Checking the air pressure is free of charge.'],
    ['en', 'The store is closed on Wednesdays.'],
    ['en', 'I am sorry, a hole in the sidewall cannot be repaired.'],
    ['en', 'You can cancel a booking until 2 hours before the booked time.'],
    ['en', 'I do not know that. Shall I call the staff?'],
    ['ja', '空気圧の点検は無料でございます。'],
    ['ja', '定休日は水曜日です。'],
    ['ja', '申し訳ございません、側面の穴は修理いたしかねます。'],
    ['ja', 'その件は分かりかねます。'],
  ] as const)('is said where the material says so (%s: %s)', (locale, sentence) => {
    expect(verify(sentence, locale)).toMatchObject({ bound: true });
  });

  it.each([
    ['en', 'free', 'Wheel alignment is free.'],
    ['en', 'open', 'The store is open on Wednesdays.'],
    ['en', 'possible', 'A hole in the sidewall can be repaired.'],
    ['en', 'needless', 'Wheel alignment does not need a booking.'],
    ['en', 'until', 'A booking can be cancelled from 2 hours before the booked time.'],
    ['en', 'fitting', 'These tires fit your car.'],
    ['en', 'promised', 'I will call you back this afternoon.'],
    ['en', 'a dozen', 'You get a dozen of them.'],
    ['ja', 'free', 'アライメント調整は無料です。'],
    ['ja', 'open', '水曜日も営業しています。'],
    ['ja', 'possible', '側面の穴は修理できます。'],
    ['ja', 'needless', 'アライメント調整にご予約は不要です。'],
    ['ja', 'until', 'ご予約は2時間後から取り消せます。'],
    ['ja', 'fitting', 'お客様のお車に合います。'],
    ['ja', 'promised', '折り返しお電話いたします。'],
  ] as const)('is not said else (%s, %s: %s)', (locale, _what, sentence) => {
    expect(verify(sentence, locale)).toMatchObject({ bound: false });
  });

  it('of a row of the master is never a model’s to say', () => {
    for (const sentence of ['It is sold out.', 'It is in stock.', 'The Comfort is sold out.', 'There are 0 in stock.'])
      expect(verify(sentence, 'en', { rows: ROW })).toMatchObject({ bound: false });
  });

  it('is kept with its place in the passage', () => {
    const text = 'Checking the air pressure is free';
    const start = PASSAGES.en.indexOf(text);
    expect(verify(`${text}.`, 'en')).toMatchObject({
      entries: [{ kind: 'claim', canonical: 'charge:no', source: { passageId: 'passage', start } }],
    });
  });
});

describe('yes and no', () => {
  it.each([
    ['en', 'Is checking the air pressure free?', 'Yes.', true],
    ['en', 'Wheel alignment is free, right?', 'Yes, that is right.', false],
    ['en', 'Can a hole in the sidewall be repaired?', 'Yes, of course.', false],
    ['en', 'Can a hole in the sidewall be repaired?', 'No.', true],
    ['en', 'Wheel alignment is 5,000 yen, right?', 'Exactly.', false],
    ['ja', '空気圧の点検は無料ですか。', 'はい。', true],
    ['ja', 'アライメント調整は無料ですよね。', 'はい、その通りです。', false],
    ['ja', '側面の穴は修理できますか。', 'はい。', false],
    ['ja', '側面の穴は修理できますか。', 'いいえ。', true],
    ['ja', 'アライメント調整は5,000円ですよね。', 'おっしゃる通りです。', false],
  ] as const)('are values of the question (%s: %s %s)', (locale, question, sentence, bound) => {
    expect(verify(sentence, locale, { question }).bound).toBe(bound);
  });
});

describe('numbers that run together', () => {
  it.each(['It costs 1\n16,500 yen.', 'It costs 1. 16,500 yen.', 'It costs 20.'])('are not said: %s', (sentence) => {
    expect(verify(sentence, 'en').bound).toBe(false);
  });
});

const NEGATIONS = {
  en: [
    [/\bcannot\b/, 'can'],
    [/\bcan\b/, 'cannot'],
    [/\bis not\b/, 'is'],
    [/\bare not\b/, 'are'],
    [/\bdoes not (cover|match|need|change|pass)\b/, 'does $1'],
    [/\bdo not (need|change)\b/, 'do $1'],
    [/\bneeds\b/, 'does not need'],
    [/\bmust not\b/, 'may'],
    [/\bmust be\b/, 'need not be'],
    [/\bmay not\b/, 'may'],
    [/\bare accepted\b/, 'are not accepted'],
    [/\bis accepted\b/, 'is not accepted'],
    [/\bis possible\b/, 'is not possible'],
    [/\bare welcome\b/, 'are not welcome'],
    [/\bis included\b/, 'is not included'],
    [/\bare included\b/, 'are not included'],
    [/\bincludes?\b/, 'does not include'],
    [/\bhas no\b/, 'has a'],
    [/\bthere is no\b/, 'there is a'],
    [/\bNo (deposit|points|password) (is|are)\b/, 'A $1 $2'],
    [/\bmust never\b/, 'may'],
    [/\bnever\b/, 'always'],
    [/\bis allowed\b/, 'is not allowed'],
    [/\bcovers\b/, 'does not cover'],
    [/\bsells\b/, 'does not sell'],
    [/\baccepts\b/, 'does not accept'],
    [/\boffers\b/, 'does not offer'],
  ],
  ja: [
    [/できません/, 'できます'],
    [/できます/, 'できません'],
    [/いただけません/, 'いただけます'],
    [/いただけます/, 'いただけません'],
    [/ありません/, 'あります'],
    [/ございません/, 'ございます'],
    [/要りません/, '必要です'],
    [/必要です/, '必要ありません'],
    [/必要です/, '不要です'],
    [/行っておりません/, '行っております'],
    [/承っておりません/, '承っております'],
    [/しておりません/, 'しております'],
    [/承ります/, '承っておりません'],
    [/使えません/, '使えます'],
    [/使えます/, '使えません'],
    [/入れません/, '入れます'],
    [/対象外/, '対象'],
    [/含まれています/, '含まれていません'],
    [/含まれます/, '含まれません'],
    [/含みます/, '含みません'],
    [/販売しています/, '販売していません'],
    [/かかりません/, 'かかります'],
    [/変わりません/, '変わります'],
    [/返品できません/, '返品いただけます'],
    [/問題ありません/, '問題があります'],
    [/混ぜられません/, '混ぜられます'],
    [/いただきません/, 'いただきます'],
  ],
};
const FREE = {
  en: [
    [/\bfree of charge\b/, 'at extra charge'],
    [/\bis free\b/, 'is charged'],
    [/\bis free\b/, 'is not free'],
    [/\bare free\b/, 'cost extra'],
    [/\bno fee is added\b/, 'a fee is added'],
    [/\bnothing is charged\b/, 'a fee is charged'],
  ],
  ja: [
    [/無料です/, '有料です'],
    [/無料で/, '有料で'],
    [/無料の/, '有料の'],
    [/手数料はかかりません/, '手数料がかかります'],
    [/無料です/, '無料ではありません'],
  ],
};
const FREE_SAID = {
  en: (it) => [
    `${it} is free of charge.`,
    `${it} costs nothing.`,
    `There is no charge for this.`,
    `Yes, that is free.`,
  ],
  ja: (it) => [
    `${it}は無料です。`,
    `${it}の料金はかかりません。`,
    `こちらはサービスでございます。`,
    `無料で承っております。`,
  ],
};
const OPENING = {
  en: [
    'We are open around the clock.',
    'We never close.',
    'The store is open on New Year’s Day as well.',
    'The store is closed on Mondays.',
    'We are closed on Sundays.',
    'The store is closed today.',
    'Yes, we are open tomorrow.',
    'We close early on Saturdays.',
    'The store stays open until midnight.',
    'We are open late at night.',
    'The workshop is closed on public holidays.',
    'We are open all year round without a break.',
  ],
  ja: [
    '二十四時間営業しております。',
    '年中無休で営業しております。',
    '元日も営業しております。',
    '定休日は月曜日です。',
    '日曜日はお休みをいただいております。',
    '本日は休業しております。',
    'はい、明日も営業しております。',
    '深夜まで営業しております。',
    '土曜日は早めに閉店いたします。',
    '祝日は休業いたします。',
    '正午に閉店します。',
  ],
};
const DAYS = {
  en: [
    [/closed on Wednesdays/, 'open on Wednesdays'],
    [/closed on a Wednesday/, 'open on a Wednesday'],
    [/is closed only from/, 'is open only from'],
    [/is also closed from/, 'is also open from'],
    [/is closed from/, 'is open from'],
    [/Saturdays and Sundays included/, 'Saturdays and Sundays excluded'],
    [/Wednesdays?/, 'Tuesday'],
    [/On Saturdays and Sundays/, 'On Mondays'],
    [/every day/, 'on weekdays only'],
    [/is open from/, 'is closed from'],
    [/doors are locked/, 'doors stay open'],
  ],
  ja: [
    [/定休日は水曜日/, '定休日は火曜日'],
    [/定休日は水曜日です/, '水曜日も営業しています'],
    [/お休みをいただきます/, '営業しております'],
    [/もお休みです/, 'も営業しています'],
    [/営業しています/, 'お休みです'],
    [/定休日はなく/, '定休日があり'],
    [/毎日/, '平日のみ'],
    [/施錠されます/, '開いています'],
    [/年始の営業/, '年始のお休み'],
  ],
};
const STOCK = {
  gone: {
    en: [
      'It is sold out.',
      'It is out of stock at this store.',
      'Sorry, none are left.',
      'We no longer carry it.',
      'No, it is not in stock.',
    ],
    ja: [
      '売り切れです。',
      '申し訳ございません、在庫切れです。',
      'ただいま在庫がございません。',
      '取り扱いを終了いたしました。',
      '品切れでございます。',
    ],
  },
  there: {
    en: [
      'It is in stock.',
      'Yes, we have it in stock.',
      'Plenty are left on the shelf.',
      'You can take it home today.',
      'It is available right now.',
    ],
    ja: [
      '在庫がございます。',
      'はい、在庫はたくさんございます。',
      '今すぐお持ち帰りいただけます。',
      'ただいま店頭にございます。',
      '在庫は十分にございます。',
    ],
  },
};
const FIT = {
  en: [
    'These tires fit your car.',
    'Yes, it fits your vehicle.',
    'This tire is right for your car.',
    'That size is compatible with your wheels.',
    'You can put them on any car.',
    'It does not fit your car.',
    'These are suitable for a truck as well.',
  ],
  ja: [
    'こちらはお客様のお車に合います。',
    'はい、お車に適合します。',
    'お客様のお車に取り付けられます。',
    'どのお車にもお使いいただけるタイヤです。',
    'お客様のお車には合いません。',
    'トラックにもぴったりのサイズです。',
  ],
};
const PROMISES = {
  en: [
    'I will call you back this afternoon.',
    'I have reserved it for you.',
    'We will give you a discount.',
    'I will send you the invoice by mail.',
    'Your booking is confirmed.',
    'I have cancelled your order.',
    'We guarantee that it will be ready in time.',
    'You will get your money back.',
    'A mechanic is already on the way to you.',
    'I will let you know as soon as it arrives.',
    'We will keep it for you until you come.',
    'I have put your name on the list.',
    'We promise to match any price.',
    'I will waive the fee for you.',
  ],
  ja: [
    '本日中に折り返しお電話いたします。',
    'お取り置きいたしました。',
    'お値引きいたします。',
    '請求書をお送りいたします。',
    'ご予約を承りました。',
    'ご注文を取り消しました。',
    '必ず間に合うようにいたします。',
    '全額をお返しいたします。',
    '整備士がすぐにそちらへ向かっております。',
    '入荷しましたらご連絡いたします。',
    'ご来店までお取り置きしておきます。',
    '手数料は特別に無料にいたします。',
    'ほかのお店の価格に合わせます。',
    '責任を持って保証いたします。',
  ],
};
const AGREEMENT = {
  en: [
    'Yes.',
    'Yes, that is right.',
    'Exactly.',
    'You are right.',
    'Correct.',
    'Yes, of course.',
    'That is correct, yes.',
    'Sure, no problem.',
  ],
  ja: [
    'はい。',
    'はい、その通りです。',
    'おっしゃる通りです。',
    '間違いございません。',
    'はい、そうです。',
    '左様でございます。',
    'もちろんでございます。',
    'はい、大丈夫です。',
  ],
};
/** Premises that are false wherever the record speaks of the subject; which documents do is told by their names. */
const FALSE_PREMISES = {
  en: [
    ['alignment.md', 'Wheel alignment is free, right?'],
    ['alignment.md', 'I do not need a booking for wheel alignment, do I?'],
    ['alignment.md', 'Do you do wheel alignment at the Hillside store?'],
    ['puncture-repair.md', "A puncture repair is 5,000 yen, isn't it?"],
    ['puncture-repair.md', 'Do I need a booking for a puncture repair?'],
    ['puncture-repairable.md', 'Can a hole in the sidewall be repaired?'],
    ['returns.md', 'Can I return a tire that was fitted?'],
    ['returns.md', 'I have 30 days to return it, right?'],
    ['cash.md', 'Do you take foreign money?'],
    ['cash.md', 'Is there a cash dispenser in the store?'],
    ['hillside-opening-hours.md', 'Are you open on Wednesdays?'],
    ['harbor-opening-hours.md', 'Are you closed on Sundays?'],
    ['year-end-holidays.md', 'Are you open on December 31?'],
    ['pets.md', 'May my dog come into the workshop?'],
    ['gift-cards.md', 'Can a gift card be changed into cash?'],
    ['drinks.md', 'Is alcohol allowed in the store?'],
    ['wifi.md', 'Do I need a password for the Wi-Fi?'],
    ['warranty.md', 'Does the warranty cover punctures?'],
    ['price-match.md', 'Do you match the prices of other shops?'],
    ['mixing.md', 'Can summer tires and winter tires be mixed on one car?'],
    ['balancing.md', 'Does balancing need a booking?'],
    ['wheels.md', 'Can wheels that were fitted once be returned?'],
    ['corporate.md', 'Is the company discount for fitting as well?'],
  ],
  ja: [
    ['alignment.md', 'アライメント調整は無料ですよね。'],
    ['alignment.md', 'アライメント調整は丘の上店でもできますか。'],
    ['puncture-repair.md', 'パンク修理は5,000円ですよね。'],
    ['puncture-repair.md', 'パンク修理に予約は要りますか。'],
    ['puncture-repairable.md', '側面の穴は修理できますか。'],
    ['returns.md', '取り付けたタイヤは返品できますか。'],
    ['returns.md', '返品は30日以内で大丈夫ですよね。'],
    ['cash.md', '外国のお金は使えますか。'],
    ['hillside-opening-hours.md', '水曜日は営業していますか。'],
    ['harbor-opening-hours.md', '港通り店に定休日はありますか。'],
    ['year-end-holidays.md', '12月31日は営業していますか。'],
    ['pets.md', 'ペットは作業場に入れますか。'],
    ['gift-cards.md', 'ギフトカードを現金に換えることはできますか。'],
    ['drinks.md', '店内で飲酒はできますか。'],
    ['wifi.md', 'Wi-Fiにパスワードは要りますか。'],
    ['warranty.md', 'パンクは保証の対象ですか。'],
    ['price-match.md', '他店の価格に合わせた値引きはできますか。'],
    ['balancing.md', 'バランス調整に予約は要りますか。'],
    ['wheels.md', '一度取り付けたホイールは返品できますか。'],
    ['mixing.md', '夏タイヤと冬タイヤを混ぜて使えますか。'],
  ],
};
const STORES = { en: ['Harbor Street store', 'Hillside store'], ja: ['港通り店', '丘の上店'] };

/** A sentence of the passage, turned round at one place. */
function turned(turns) {
  return {
    tell({ sentences, locale }, chance) {
      const ways = sentences.flatMap((sentence) =>
        turns[locale].filter(([from]) => from.test(sentence)).map(([from, to]) => sentence.replace(from, to)),
      );
      return ways.length === 0 ? null : { said: chance.pick(ways) };
    },
  };
}

function invented(said) {
  return { tell: ({ locale }, chance) => ({ said: chance.pick(said[locale]) }) };
}

export const LIES_ABOUT_CLAIMS = {
  'a negation turned round': turned(NEGATIONS),
  'free said of what is charged': {
    about: ({ text }) => /[\d,]+(?: yen|円)/.test(text),
    tell({ locale, subject, passages }, chance) {
      if (
        passages.some(({ text }) => /free|no fee|nothing is charged|無料|かかりません|いただかず|差し上げ/.test(text))
      )
        return null;
      return { said: chance.pick(FREE_SAID[locale](subject.title)) };
    },
  },
  'charged said of what is free': turned(FREE),
  'opening hours invented': invented(OPENING),
  'a day or a closing turned round': turned(DAYS),
  'stock denied': {
    tell: ({ locale, product }, chance) =>
      (product?.stock.quantity ?? 0) > 0 ? { said: chance.pick(STOCK.gone[locale]) } : null,
  },
  'stock invented': {
    tell: ({ locale, product }, chance) =>
      (product?.stock.quantity ?? 0) > 0 ? null : { said: chance.pick(STOCK.there[locale]) },
  },
  'a fit invented': invented(FIT),
  'a promise invented': invented(PROMISES),
  'agreement with a false premise': {
    about: ({ locale, documentId }) => FALSE_PREMISES[locale].some(([of]) => documentId === `${locale}/${of}`),
    tell(scene, chance) {
      const premises = FALSE_PREMISES[scene.locale].filter(
        ([of]) => scene.subject.documentId === `${scene.locale}/${of}`,
      );
      const [, question] = chance.pick(premises);
      return { said: chance.pick(AGREEMENT[scene.locale]), scene: { question, product: null } };
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

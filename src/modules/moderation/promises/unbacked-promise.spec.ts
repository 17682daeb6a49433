import { type PromiseKind, unbackedPromise } from './index.js';

const CLAIMED_EN: readonly [PromiseKind, string][] = [
  ['order', 'I have ordered it for you.'],
  ['order', "I've just placed the order."],
  ['order', "I'll order four of them right away."],
  ['order', 'Your order has been placed.'],
  ['reservation', 'I have set two tires aside for you.'],
  ['reservation', 'I can reserve it for you.'],
  ['reservation', 'Your appointment is confirmed.'],
  ['reservation', 'It has been reserved for you.'],
  ['reservation', 'We will hold it for you until Friday.'],
  ['delivery', 'I will ship them tomorrow.'],
  ['payment', 'I have refunded the amount.'],
  ['payment', 'We will refund you today.'],
  ['payment', 'Your refund has been issued.'],
  ['payment', "I'll cancel it."],
  ['discount', 'I can give you a 10% discount.'],
  ['discount', "I've applied the discount."],
  ['contact', "I'll call you back this afternoon."],
  ['contact', 'I have forwarded your complaint to the manager.'],
  ['contact', 'I will check with the supplier and let you know.'],
  ['contact', 'Your message has been sent.'],
  ['staff', 'I have called the staff.'],
  ['contact', "If you like, I'll call you tomorrow."],
  ['staff', "If you like, I'll call the staff and reserve it."],
  ['staff', 'A member of staff is on the way.'],
  ['staff', 'Someone will call you tomorrow.'],
  ['change', 'I have updated your address.'],
  ['change', 'Your account has been created.'],
  ['guarantee', 'I promise it will fit.'],
  ['guarantee', 'It will definitely arrive on Monday.'],
];

const CLAIMED_JA: readonly [PromiseKind, string][] = [
  ['order', 'ご注文を承りました。'],
  ['order', '発注いたしました。'],
  ['order', 'お取り寄せいたします。'],
  ['reservation', 'ご予約が完了しました。'],
  ['reservation', '2本お取り置きしておきます。'],
  ['reservation', '在庫を確保いたしました。'],
  ['delivery', '本日発送いたしました。'],
  ['payment', '返金の手続きをいたしました。'],
  ['payment', 'キャンセルを承りました。'],
  ['discount', '1割お値引きいたします。'],
  ['contact', '後ほどお電話いたします。'],
  ['contact', '担当者からご連絡いたします。'],
  ['contact', 'メーカーに確認いたします。'],
  ['contact', '確認してまいります。'],
  ['staff', 'スタッフをお呼びしました。'],
  ['staff', 'ご希望でしたら、スタッフをお呼びしておきます。'],
  ['reservation', 'ご希望でしたら、2本お取り置きしておきます。'],
  ['staff', '係の者が参ります。'],
  ['change', 'ご登録が完了いたしました。'],
  ['change', '手配いたしました。'],
  ['guarantee', '明日の入荷をお約束いたします。'],
  ['guarantee', '必ず明日までにお届けします。'],
];

const BACKED_EN = [
  'We refund within 14 days with the receipt.',
  'You can order it at the counter.',
  'If you return it within 14 days, we will refund you.',
  'The staff can reserve it for you.',
  'I can call the staff for you.',
  "If you like, I'll call a member of staff.",
  'I am sorry, I have no reliable information about that. I can call the staff for you.',
  'It costs 12,800 yen and there are 4 in stock.',
  'Shall I call the staff?',
  'Have you ordered it already?',
  'Orders are delivered within 3 days.',
  'The puncture repair takes 30 minutes.',
  'I can explain how to read the size.',
  'One moment, please. I am still looking.',
  'An appointment can be booked by phone.',
  'Did you mean 205/55R16?',
];

const BACKED_JA = [
  '14日以内であれば、レシートをお持ちいただければ返金いたします。',
  'カウンターでご注文いただけます。',
  'スタッフをお呼びすることもできます。',
  'ご希望でしたら、スタッフをお呼びいたします。',
  'よろしければ係の者をお呼びします。',
  '申し訳ございません。その件について確かな情報がございません。スタッフをお呼びすることもできます。',
  '価格は12,800円で、在庫は4本ございます。',
  'スタッフをお呼びしますか。',
  'ご予約はお電話で承っております。',
  '少々お待ちください。ただいまお調べしております。',
  'パンク修理は30分ほどかかります。',
  'ご注文はお済みですか。',
  '配送は全国に対応しております。',
  '205/55R16でよろしいですか。',
];

describe('unbackedPromise', () => {
  it.each(CLAIMED_EN)('sees %s in %j', (kind, sentence) => {
    expect(unbackedPromise(sentence, 'en')).toBe(kind);
  });

  it.each(CLAIMED_JA)('sees %s in %j', (kind, sentence) => {
    expect(unbackedPromise(sentence, 'ja')).toBe(kind);
  });

  it.each(BACKED_EN)('sees none in %j', (sentence) => {
    expect(unbackedPromise(sentence, 'en')).toBeNull();
  });

  it.each(BACKED_JA)('sees none in %j', (sentence) => {
    expect(unbackedPromise(sentence, 'ja')).toBeNull();
  });
});

import { maskPersonalData } from './index.js';

const en = (text: string) => maskPersonalData(text, 'en').masked;
const ja = (text: string) => maskPersonalData(text, 'ja').masked;

describe('maskPersonalData', () => {
  it.each([
    ['Mail me at taro.yamada+shop@example.co.jp please', 'Mail me at [mail address] please'],
    ['my mail is hana at example dot com', 'my mail is [mail address]'],
    ['Call me on 03-1234-5678', 'Call me on [phone number]'],
    ['My number is +81 90 1234 5678', 'My number is [phone number]'],
    ['ring (212) 555-0188, thanks', 'ring [phone number], thanks'],
    ['it is zero nine zero, one two three four, five six seven eight', 'it is [phone number]'],
    ['Charge 4111 1111 1111 1111', 'Charge [card number]'],
    ['IBAN GB82 WEST 1234 5698 7654 32', 'IBAN [account number]'],
    ['SSN 123-45-6789', 'SSN [national number]'],
    ['My plate is ABC-1234', 'My plate is [plate]'],
    ['Send it to 12 Maple Street, Springfield', 'Send it to [address]'],
    ['My name is Aiko Brown and I need tires', 'My name is [name] and I need tires'],
    ['my name is john smith and i need tires', 'my name is [name] and i need tires'],
    ['Ask Mr. Stone about it', 'Ask Mr. [name] about it'],
  ])('of %j leaves %j', (said, masked) => {
    expect(en(said)).toBe(masked);
  });

  it.each([
    ['電話は０９０－１２３４－５６７８です', '電話は［電話番号］です'],
    ['090ー1234ー5678にかけてください', '［電話番号］にかけてください'],
    ['ゼロきゅうゼロいちにさんよんごろくななはちです', '［電話番号］です'],
    ['カードは4111-1111-1111-1111です', 'カードは［カード番号］です'],
    ['マイナンバーは123456789018です', 'マイナンバーは［個人番号］です'],
    ['車は品川 300 あ 12-34です', '車は［車両番号］です'],
    ['東京都千代田区神田1-2-3に届けて', '［住所］に届けて'],
    ['住所は横浜市中区本町二丁目3番4号です', '住所は［住所］です'],
    ['田中と申します。タイヤをください', '［氏名］と申します。タイヤをください'],
    ['名前は佐藤花子です', '名前は［氏名］です'],
    ['鈴木様のお車', '［氏名］様のお車'],
    ['hanako@example.jpに送って', '［メールアドレス］に送って'],
  ])('of %j leaves %j', (said, masked) => {
    expect(ja(said)).toBe(masked);
  });

  it.each([
    'Do you have 225/60R15 96H in stock?',
    '205 55 16',
    'The bar code says 4901234567894',
    'Model 5105-1051-2 costs how much?',
    'Order 2026-11-21, invoice 12588',
    'HY-2256015-A1 please',
    'It was 12,800 yen on 2026/11/21',
    'Open from 9:00 to 20:00',
    'Is this tire what I am called for?',
    'What is the name of this tire?',
    'The card has 16 digits, 4111 1111 1111 1112 is not one',
    '225/60R15を4本ください',
    'お客様の声を聞きたい',
    '皆様いかがですか',
    '何名様ですか',
    'お子様と親御様、大人2名様です',
    '多種多様な仕様があります',
    '商品の名前は何ですか',
    'スタッドレスと申しますか、冬用です',
    '品番は5105-1051-2です',
    '3丁目の交差点',
    '一番安いものを見せて',
    '10時から20時まで',
  ])('leaves %j as it is', (said) => {
    expect(en(said)).toBe(said);
    expect(ja(said)).toBe(said);
  });

  it('tells kinds and places, not the words', () => {
    expect(maskPersonalData('Mail a@example.com or call 03-1234-5678', 'en').found).toEqual([
      { kind: 'mail', start: 5, end: 18 },
      { kind: 'phone', start: 27, end: 39 },
    ]);
  });

  it('leaves nothing to mask in what it masked', () => {
    for (const locale of ['en', 'ja'] as const) {
      const { masked } = maskPersonalData('My name is Aiko Brown, 03-1234-5678, a@example.com', locale);
      expect(maskPersonalData(masked, locale).masked).toBe(masked);
    }
  });
});

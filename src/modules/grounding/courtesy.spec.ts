import { isCourtesy, isOnlyCourtesy, isQuestion } from './courtesy.js';

describe('a courtesy', () => {
  it.each([
    'Thank you very much for waiting.',
    'I could not hear you well.',
    'There is no more information on that.',
    'My records do not mention that, I am afraid.',
    'If you like, I can call a member of staff for you.',
    'Please press the staff button if you need help.',
    'Let me look that up for you.',
    'Have a nice day.',
    'お待たせいたしました。',
    'その点は分かりかねます。',
    '詳しい情報が見つかりませんでした。',
    'ご希望でしたら、スタッフをお呼びいたします。',
    'もう一度お話しいただけますか。',
    'どうぞお気をつけてお帰りください。',
  ])('asserts nothing of the store: %s', (sentence) => {
    expect(isOnlyCourtesy(sentence)).toBe(true);
  });

  it.each([
    'Thank you for waiting, it is free today.',
    'I have got it here.',
    'That is all we have.',
    'It is not included.',
    'We have no more.',
    'You can come at any time.',
    'Anytime.',
    'A member of staff will bring it to you.',
    'Please press the button and you get a discount.',
    'My records say so.',
    'Have a free coffee.',
    'お待たせいたしました、無料です。',
    'そうですね。',
    'ご注文を承りました。',
    'スタッフがお届けいたします。',
    '在庫の情報がございます。',
    'いつでもお越しください。',
    '残りはございません。',
    '等級aをおすすめしません。',
    'oneではありません。',
  ])('is not what says something besides: %s', (sentence) => {
    expect(isOnlyCourtesy(sentence)).toBe(false);
    expect(isCourtesy(sentence)).toBe(false);
  });

  it.each([
    ['Are you looking for summer tires?', true],
    ['When would you like to come?', true],
    ['サイズはお分かりになりますか。', true],
    ['Did you know that it is free?', false],
    ['Isn’t it free?', false],
  ])('asks, or only seems to: %s', (sentence, asks) => {
    expect(isQuestion(sentence)).toBe(asks);
  });
});

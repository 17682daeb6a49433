import { admitsIgnorance, isCourtesy, isOnlyCourtesy, isQuestion } from './courtesy.js';

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
    'Please wait here.',
    'Thank you for clarifying, that must have been frustrating.',
    "I'm not able to confirm that one way or the other.",
    "I looked, but I couldn't find anything on that in my records.",
    "I'd rather not guess, since I might mislead you.",
    "If you'd rather talk to a person, please press the staff button.",
    'Sorry, I only caught part of that.',
    'お待たせいたしました。',
    'その点は分かりかねます。',
    '詳しい情報が見つかりませんでした。',
    'ご希望でしたら、スタッフをお呼びいたします。',
    'もう一度お話しいただけますか。',
    'どうぞお気をつけてお帰りください。',
    '正確なことが言えず、申し訳ございません。',
    '手元の資料には載っていないようです。',
    '推測でのご案内は控えさせていただきます。',
    '私ではなく、スタッフに聞いていただくほうが確実かと存じます。',
    'お困りの際は、呼び出しボタンを押してくださいね。',
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
    'I am afraid it is.',
    'I am afraid not.',
    'I think so.',
    'I can confirm that.',
    'I am happy to do that for you.',
    'I would go with that one.',
    'I am putting it right away.',
    'We have someone here for that.',
    'We have nothing like that.',
    'We do not hold that here.',
    'We need your details.',
    'We will start in a moment.',
    'You can get it from the staff.',
    'You must ask us first.',
    'You do not need to wait.',
    'Feel free to try it.',
    'The staff will be glad to help.',
    'It is helpful.',
    'It is terrible.',
    "There's a short wait.",
    'Always, thank you.',
    'お待たせいたしました、無料です。',
    'そうですね。',
    'ご注文を承りました。',
    'スタッフがお届けいたします。',
    '在庫の情報がございます。',
    'いつでもお越しください。',
    '残りはございません。',
    'スタッフがおります。',
    'いつでもお待ちしております。',
    'すぐに伺います。',
    'お待たせしません。',
    'できました、ありがとうございます。',
    'お約束します。',
    'お伝えしました。',
    'やってないんです、ごめんなさい。',
    'お手伝いはできません。',
    'できると伺っております。',
    '伝えます。',
    '等級aをおすすめしません。',
    'oneではありません。',
  ])('is not what says something besides: %s', (sentence) => {
    expect(isOnlyCourtesy(sentence)).toBe(false);
    expect(isCourtesy(sentence)).toBe(false);
  });

  it.each([
    ["I'm not sure whether it would suit your car, sorry.", true],
    ['お車に合うかどうかは、私では分かりません。', true],
    ['I do not know whether it is free, but it is open.', false],
    ['I do not know how long the free parking lasts.', false],
    ['無料かどうかは分かりませんが、いつでも空いています。', false],
  ])('admits that something is not known, or says more: %s', (sentence, admits) => {
    expect(admitsIgnorance(sentence)).toBe(admits);
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

import { TIRE_PATTERNS } from '../../values/index.js';
import { asksToHave, wantedIn } from './wanted.js';

describe('what is wanted of a product', () => {
  it.each([
    ['How much is it?', 'en', ['price'], null],
    ['have you got four?', 'en', ['stock'], 4],
    ['do you have two twenty five sixty r fifteen', 'en', ['existence'], null],
    ['Do you have 205/55R16?', 'en', ['existence'], null],
    ['I need four of them', 'en', ['stock'], 4],
    ['is it in stock', 'en', ['stock'], null],
    ['それはいくらですか', 'ja', ['price'], null],
    ['4本ありますか', 'ja', ['stock'], 4],
    ['在庫はありますか', 'ja', ['stock'], null],
    ['225の60のR15はありますか', 'ja', ['existence'], null],
    ['is 225/60R15 5,000 yen?', 'en', ['price'], null],
    ['225/60R15は五千円ですよね', 'ja', ['price'], null],
    ['四本欲しい', 'ja', ['stock'], 4],
  ] as const)('"%s" (%s) wants %j, quantity %j', (utterance, locale, aspects, quantity) => {
    expect(wantedIn(utterance, locale, TIRE_PATTERNS)).toEqual({ aspects, quantity });
  });
});

describe('asking what the store has', () => {
  it.each([
    'do you have 225/60R15',
    'have you got this one?',
    'Are there any in stock',
    '225/60R15はありますか',
    'バッテリーは扱っていますか',
  ])('is heard in "%s"', (utterance) => expect(asksToHave(utterance)).toBe(true));

  it.each(['225/60R15 is a winter tire, right?', '225/60R15', 'I need 225/60R15', 'この商品は国産ですよね'])(
    'is not heard in "%s"',
    (utterance) => expect(asksToHave(utterance)).toBe(false),
  );
});

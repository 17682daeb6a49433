import { TIRE_PATTERNS } from '../../values/index.js';
import { wantedIn } from './wanted.js';

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
    ['四本欲しい', 'ja', ['stock'], 4],
  ] as const)('"%s" (%s) wants %j, quantity %j', (utterance, locale, aspects, quantity) => {
    expect(wantedIn(utterance, locale, TIRE_PATTERNS)).toEqual({ aspects, quantity });
  });
});

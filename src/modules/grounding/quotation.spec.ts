import { quotationOf } from './quotation.js';

const PASSAGES = [
  {
    title: 'Kites',
    text: 'A kite can be rented for 900 yen a day. A torn kite cannot be returned. A new kite can be returned within 3 days.',
  },
  { title: 'Parking', text: '| Place | Price |\n|---|---|\n| Roof | 300 yen |\n| Yard | free |' },
];
const JAPANESE = [{ title: '凧', text: '凧のレンタルは1日900円です。破れた凧は返品できません。' }];

describe('what is quoted in place of a sentence', () => {
  it.each([
    ['Renting a kite is 800 yen a day.', ['A kite can be rented for 900 yen a day.']],
    ["A torn kite can't be returned to us.", ['A torn kite cannot be returned.']],
    ['A new kite may be returned.', ['A new kite can be returned within 3 days.']],
    ['Parking on the roof costs 200 yen.', ['Place: Roof, Price: 300 yen.']],
  ])('speaks of the same, and denies what that denies (%s)', (sentence, quoted) => {
    expect(quotationOf(sentence, PASSAGES, 'en')).toEqual(quoted);
  });

  it('is two sentences where one leaves something open', () => {
    expect(quotationOf('Kites are rented for 900 yen and torn kites returned.', PASSAGES, 'en')).toEqual([
      'A kite can be rented for 900 yen a day.',
      'A torn kite cannot be returned.',
    ]);
  });

  it('is Japanese of Japanese', () => {
    expect(quotationOf('凧は1日800円でお貸しします。', JAPANESE, 'ja')).toEqual(['凧のレンタルは1日900円です。']);
  });

  it('is nothing where nothing speaks of it', () => {
    expect(quotationOf('We are open round the clock.', PASSAGES, 'en')).toEqual([]);
    expect(quotationOf('', PASSAGES, 'en')).toEqual([]);
  });
});

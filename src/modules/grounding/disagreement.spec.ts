import type { Locale } from '../../contracts/index.js';
import { TIRE_PATTERNS } from '../values/index.js';
import { disagree } from './disagreement.js';

type Document = readonly [title: string, text: string];

const passage = ([title, text]: Document, at: number) => ({
  passageId: `passage ${at}`,
  documentId: `document ${at}`,
  title,
  heading: '',
  text,
  similarity: 0.5,
  lexicalScore: 1,
  fusedScore: 1,
  rank: at + 1,
  coverage: 1,
  carried: 1,
});

const disagreeOn = (locale: Locale, question: string, ...documents: Document[]) =>
  disagree(documents.map(passage), question, locale, TIRE_PATTERNS);

describe('passages disagree', () => {
  it.each<[Locale, string, Document, Document]>([
    [
      'en',
      'How much is tire storage?',
      ['Tire storage', 'Storage of four tires costs 8,000 yen a season.'],
      ['Tire storage 2025', 'Storage of four tires costs 9,500 yen a season.'],
    ],
    [
      'en',
      'When do you open?',
      ['Opening hours', 'The store is open from 9:00 to 20:00.'],
      ['Opening hours', 'The store is open from 10:00 to 21:00.'],
    ],
    [
      'ja',
      'タイヤの保管料金はいくらですか',
      ['タイヤの保管', 'タイヤの保管料金は4本で8,000円です。'],
      ['タイヤの保管', 'タイヤの保管料金は4本で9,500円です。'],
    ],
    [
      'ja',
      '開放型のベアリングは何か月ごとにグリースを塗りますか',
      ['ベアリングの給脂', '開放型のベアリングは6か月ごとにグリースを塗ります。'],
      ['整備メモ', '開放型のベアリングは3か月ごとにグリースを塗ります。'],
    ],
    [
      'en',
      'How often is an open bearing greased?',
      ['Greasing a bearing', 'An open bearing is greased every 6 months.'],
      ['Workshop notes', 'An open bearing is greased every 3 months.'],
    ],
  ])('%s: when they state different values for one thing: %s', (locale, question, one, other) => {
    expect(disagreeOn(locale, question, one, other)).toBe(true);
  });

  it.each<[string, Locale, string, Document, Document]>([
    [
      'they say the same in other words',
      'en',
      'How much is tire storage?',
      ['Tire storage', 'Storage of four tires costs 8,000 yen a season.'],
      ['Tire storage', 'Storage of four tires costs ¥8,000 a season.'],
    ],
    [
      'each is about a shop of its own',
      'en',
      'When do you open?',
      ['Harbor Street opening hours', 'Harbor Street is open from 9:00 to 20:00.'],
      ['Hillside opening hours', 'Hillside is open from 10:00 to 21:00.'],
    ],
    [
      'each is about goods of its own',
      'ja',
      'タイヤ交換の工賃はいくらですか',
      ['タイヤ交換の工賃', '16インチのタイヤ交換の工賃は2,200円です。'],
      ['タイヤ交換の工賃', '18インチのタイヤ交換の工賃は3,300円です。'],
    ],
    [
      'the question names what one title does',
      'en',
      'How much does mounting a truck tire cost?',
      ['Truck tires', 'Mounting and balancing a tire costs 6,000 yen.'],
      ['Motorcycles', 'Mounting and balancing a tire costs 3,000 yen.'],
    ],
    [
      'their clauses are too short to tell what they are about',
      'en',
      'How much is it?',
      ['Washing', 'It costs 600 yen.'],
      ['Balancing', 'It costs 300 yen.'],
    ],
    [
      'what they differ in was not asked',
      'en',
      'Do you repair punctures?',
      ['Tire storage', 'Storage of four tires costs 8,000 yen a season.'],
      ['Tire storage', 'Storage of four tires costs 9,500 yen a season.'],
    ],
  ])('not when %s', (_why, locale, question, one, other) => {
    expect(disagreeOn(locale, question, one, other)).toBe(false);
  });

  it('never with itself: one document may list several', () => {
    expect(
      disagreeOn('en', 'How much is storage?', ['Storage', 'Storage costs 8,000 yen. Storage costs 9,000 yen.']),
    ).toBe(false);
  });
});

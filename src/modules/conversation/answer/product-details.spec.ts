import type { Locale } from '../../../contracts/index.js';
import type { ProductRow } from '../../product-master/index.js';
import { detailSentences, detailsIn } from './product-details.js';

const aProduct = (attributes: Record<string, string>, brand: string | null = null): ProductRow => ({
  id: '1',
  productNumber: 'A-1',
  name: 'A',
  size: null,
  brand,
  category: null,
  price: null,
  attributes,
  stock: null,
});

const TIRE = aProduct({
  name_ja: 'ヒッコリー',
  run_flat: 'no',
  run_flat_ja: 'ランフラット非対応',
  season: 'winter',
  season_ja: '冬用',
  warranty_years: '1',
  warranty_years_ja: '保証1年',
});

const said = (product: ProductRow, locale: Locale, question = ''): string =>
  detailSentences(product, locale, question).join(locale === 'ja' ? '' : ' ');

describe('details of a product', () => {
  it.each([
    ['それはランフラットですか', 'ランフラット非対応です。'],
    ['保証は何年ですか', '保証1年です。'],
    ['仕様を教えてください', 'ランフラット非対応です。冬用です。保証1年です。'],
  ])(
    'are said in Japanese as the master says them in Japanese, those that are asked for: %s',
    (question, sentences) => {
      expect(said(TIRE, 'ja', question)).toBe(sentences);
    },
  );

  it.each([
    ['is it run-flat?', 'Run flat: no.'],
    ['how long is the warranty', 'Warranty years: 1.'],
    ['tell me the details', 'Run flat: no. Season: winter. Warranty years: 1.'],
  ])('are said in English by their column: %s', (question, sentences) => {
    expect(said(TIRE, 'en', question)).toBe(sentences);
  });

  it('of a shop that gives no words are its cells, with words for what many shops have', () => {
    const bearing = aProduct({ seal: 'rubber', color: '黒', 防水: 'yes', ABS: 'no', 材質: 'クロム鋼' }, 'Millstone');
    expect(detailSentences(bearing, 'ja', '防水ですか')).toEqual(['防水は「あり」となっております。']);
    expect(detailSentences(bearing, 'ja', 'ABSは')).toEqual(['ABSは「なし」となっております。']);
    expect(detailSentences(bearing, 'ja', '材質は')).toEqual(['材質はクロム鋼です。']);
    expect(detailSentences(bearing, 'ja', '詳しく')).toEqual([
      'ブランドはMillstoneです。',
      'sealはrubberです。',
      '色は黒です。',
      '防水は「あり」となっております。',
    ]);
    expect(detailSentences(bearing, 'en', 'which brand')).toEqual(['Brand: Millstone.']);
  });

  it('are shown once each, in the language of the visitor', () => {
    expect(detailsIn(TIRE, 'ja')).toEqual([
      ['run_flat', 'ランフラット非対応'],
      ['season', '冬用'],
      ['warranty_years', '保証1年'],
    ]);
    expect(detailsIn(TIRE, 'en')).toEqual([
      ['run_flat', 'no'],
      ['season', 'winter'],
      ['warranty_years', '1'],
    ]);
    expect(detailsIn(aProduct({ note_ja: '日本製' }), 'en')).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';

import type { Fact, GroundingPassage, Locale } from '../../../contracts/index.js';
import { ExtractiveLanguageModel } from './extractive-language-model.js';

const model = new ExtractiveLanguageModel();

async function pieces(
  question: string,
  { facts = [], passages = [], locale = 'en' }: { facts?: Fact[]; passages?: GroundingPassage[]; locale?: Locale },
): Promise<string[]> {
  const request = {
    locale,
    system: '',
    messages: [],
    grounds: { question, facts, passages },
    temperature: 0,
    maxOutputTokens: 200,
  };
  return collected(model.generate(request, new AbortController().signal));
}

async function collected(texts: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const text of texts) all.push(text);
  return all;
}

const about = (title: string, text: string): GroundingPassage => ({ title, text, similarity: 0.5 });

const ENGLISH = [
  about(
    'Opening hours',
    'Corner Tire is open every day. The doors open at 8:00 and close at 21:00. On 31 December we close at 17:00.',
  ),
  about(
    'Storage of tires',
    'We keep your wheels in a **dry** room. Storing four tires costs 8,800 yen for half a year. A lost ticket is replaced at the [desk](http://desk.example).',
  ),
  about('Fitting', '| Rim | Price per tire |\n|---|---|\n| 15 inches | 2,200 yen |\n| 18 inches | 2,750 yen |'),
  about('Punctures', '- A puncture is repaired in 30 minutes\n- A hole in the sidewall cannot be repaired'),
  about('Room and toilets', 'The room has six chairs. The toilets are behind the stairs.'),
  about('Payment', 'Can I pay by card? Every common card is taken. Cash is taken at the red machine.'),
];

const JAPANESE = [
  about(
    '営業時間',
    'コーナータイヤは年中無休です。午前8時に開店し、午後9時に閉店します。12月31日は午後5時に閉店します。',
  ),
  about(
    'タイヤの保管',
    'ホイールは**乾いた**部屋でお預かりします。タイヤ4本の保管料金は半年で8,800円です。引換券をなくされたときは窓口で再発行します。',
  ),
  about('取り付け', '| リム | 1本の工賃 |\n|---|---|\n| 15インチ | 2,200円 |\n| 18インチ | 2,750円 |'),
  about('パンク', '- パンク修理は30分ほどで終わります\n- 側面の穴は修理できません'),
  about('お支払い', 'カードは使えますか？主なカードはすべてご利用いただけます。現金は赤い機械でお支払いください。'),
];

describe('ExtractiveLanguageModel', () => {
  it.each([
    ['When do you close?', 'The doors open at 8:00 and close at 21:00.'],
    ['How much does it cost to store four tires?', 'Storing four tires costs 8,800 yen for half a year.'],
    ['Where do you keep the wheels?', 'We keep your wheels in a dry room.'],
    ['I lost my ticket', 'A lost ticket is replaced at the desk.'],
    ['What is the price for 18 inches?', 'Rim: 18 inches, Price per tire: 2,750 yen.'],
    ['How long does a puncture repair take?', 'A puncture is repaired in 30 minutes.'],
    ['Can you repair a hole in the sidewall?', 'A hole in the sidewall cannot be repaired.'],
    ['Do you take cards?', 'Every common card is taken.'],
    ['Where is the toilet?', 'The toilets are behind the stairs.'],
  ])('answers %s', async (question, sentence) => {
    expect((await pieces(question, { passages: ENGLISH })).join('')).toBe(sentence);
  });

  it.each([
    ['何時に閉店しますか', 'コーナータイヤは年中無休です。午前8時に開店し、午後9時に閉店します。'],
    ['タイヤ4本の保管はいくらですか', 'タイヤ4本の保管料金は半年で8,800円です。'],
    ['ホイールはどこで預かってもらえますか', 'ホイールは乾いた部屋でお預かりします。'],
    ['引換券をなくしました', '引換券をなくされたときは窓口で再発行します。'],
    ['18インチの工賃はいくらですか', 'リム: 18インチ、1本の工賃: 2,750円。'],
    ['パンクの修理はどのくらいかかりますか', 'パンク修理は30分ほどで終わります。'],
    ['側面の穴は直せますか', '側面の穴は修理できません。'],
    ['カードで払えますか', '主なカードはすべてご利用いただけます。現金は赤い機械でお支払いください。'],
  ])('answers %s', async (question, sentence) => {
    expect((await pieces(question, { passages: JAPANESE, locale: 'ja' })).join('')).toBe(sentence);
  });

  it.each([
    ['ways to sail', about('Ways to sail', 'We lend boats. A way to sail is with a teacher.'), 'en', 'We lend boats.'],
    [
      '支払い方法を教えて',
      about('お支払い方法', '切手をお使いいただけます。2つの方法に分けて支払うこともできます。'),
      'ja',
      '切手をお使いいただけます。',
    ],
  ] as const)(
    'says first what a document begins with where its title is all that is asked (%s)',
    async (question, passage, locale, first) => {
      expect((await pieces(question, { passages: [passage], locale }))[0]).toBe(first);
    },
  );

  it('says facts first, as sentences', async () => {
    const facts = [
      { label: 'price', text: '12,800 yen' },
      { label: 'sizes', text: '225/60R15 and 225/65R15' },
      { label: '', text: 'Four are in stock.' },
    ];
    expect(await pieces('How much is it?', { facts, passages: ENGLISH })).toEqual([
      'The price is 12,800 yen.',
      ' The sizes are 225/60R15 and 225/65R15.',
      ' Four are in stock.',
    ]);
  });

  it('says Japanese facts politely', async () => {
    const facts = [
      { label: '価格', text: '12,800円' },
      { label: '在庫', text: '4本あります' },
    ];
    expect(await pieces('いくらですか', { facts, locale: 'ja' })).toEqual([
      '価格は12,800円です。',
      '在庫は4本あります。',
    ]);
  });

  it('adds to the facts what a passage says of the question', async () => {
    const facts = [{ label: 'price', text: '12,800 yen' }];
    const answer = await pieces('Can you repair a hole in the sidewall?', { facts, passages: ENGLISH });
    expect(answer[1]).toContain('A hole in the sidewall cannot be repaired.');
  });

  it('is silent without grounds, and where nothing has to do with the question', async () => {
    expect(await pieces('When do you close?', {})).toEqual([]);
    expect(await pieces('Who wrote the anthem?', { passages: ENGLISH })).toEqual([]);
  });

  it('says whole sentences only, of at most 200 characters together', async () => {
    const long = `A tire ${'of our own make '.repeat(20)}is cheap.`;
    const short = 'A tire is round. A tire is black. A tire is heavy.';
    const answer = (await pieces('What is a tire?', { passages: [about('Tires', long), about('Tires', short)] })).join(
      '',
    );
    expect(answer.length).toBeLessThanOrEqual(200);
    expect(short).toContain(answer.split('. ')[0]);
  });

  it('stops when it is told to', async () => {
    const request = {
      locale: 'en' as const,
      system: '',
      messages: [],
      grounds: { question: 'When do you close?', facts: [], passages: ENGLISH },
      temperature: 0,
      maxOutputTokens: 200,
    };
    await expect(collected(model.generate(request, AbortSignal.abort()))).rejects.toThrow();
  });
});

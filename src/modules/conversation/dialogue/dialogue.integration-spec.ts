import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';

import { openTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import type { Locale } from '../../../contracts/index.js';
import { newId } from '../../../platform/ids/index.js';
import { decide, thresholdsFor } from '../../grounding/index.js';
import {
  CODE_PATTERNS,
  ImportProductsCommand,
  ProductMaster,
  ProductMasterModule,
} from '../../product-master/index.js';
import { TIRE_PATTERNS } from '../../values/index.js';
import { AnswerComposer } from '../answer/answer-composer.js';
import { outcomeOf } from '../answer/outcome-of-decision.js';
import { productsToShow } from '../answer/products-to-show.js';
import { type Focus, NO_FOCUS } from './focus.js';
import { focusAfter } from './focus-after.js';
import { understand } from './understand.js';

const MASTER = `product_number,name,name_ja,size,price,stock,season,season_ja,run_flat,run_flat_ja
C-16,Hickory Comfort,ヒッコリー コンフォート,205/55R16,12400,8,summer,夏用,no,ランフラット非対応
W-16,Hickory Winter,ヒッコリー ウィンター,205/55R16,13600,2,winter,冬用,no,ランフラット非対応
C-17,Hickory Comfort,ヒッコリー コンフォート,205/55R17,15400,4,summer,夏用,yes,ランフラット対応
E-16,Hickory Eco,ヒッコリー エコ,205/65R16,9900,6,summer,夏用,no,ランフラット非対応
F-18,Hickory Grip,ヒッコリー グリップ,245/40R18,22000,4,summer,夏用,no,ランフラット非対応
F-19,Hickory Grip,ヒッコリー グリップ,245/40R19,24000,1,summer,夏用,no,ランフラット非対応
`;

let database: TestDatabase;
let app: INestApplicationContext;
let focus: Focus;
const storeId = newId();

beforeAll(async () => {
  database = await openTestDatabase();
  await database.dataSource.query(`INSERT INTO stores (id, code, name) VALUES ($1, 'kita', 'Kita')`, [storeId]);
  const surroundings = [
    { provide: DataSource, useValue: database.dataSource },
    { provide: CODE_PATTERNS, useValue: TIRE_PATTERNS },
  ];
  @Global()
  @Module({ providers: surroundings, exports: surroundings.map(({ provide }) => provide) })
  class SurroundingsModule {}
  @Module({ imports: [SurroundingsModule, CqrsModule.forRoot(), ProductMasterModule] })
  class TestModule {}
  app = await NestFactory.createApplicationContext(TestModule, { logger: false });
  await app.init();
  const content = new TextEncoder().encode(MASTER);
  await app
    .get(CommandBus)
    .execute(new ImportProductsCommand({ content, replace: false, partial: false, actor: 'system' }));
}, 60_000);
afterAll(async () => {
  await app?.close();
  await database?.close();
});
beforeEach(() => {
  focus = NO_FOCUS;
});

/** One exchange of a visitor whom only the master answers; what is said has passed the verification. */
async function ask(utterance: string, locale: Locale = 'en') {
  const spoken = { utterance, locale, storeId, pressed: null, focus };
  const understanding = await understand(spoken, app.get(ProductMaster), TIRE_PATTERNS);
  const thresholds = thresholdsFor('local');
  const decision = decide({ verdict: { accepted: true }, understanding, passages: [], thresholds });
  const said: string[] = [];
  const composition = { decision, locale, question: utterance, history: [] };
  const report = { failureReason: null, languageModel: null };
  for await (const { text } of new AnswerComposer([], TIRE_PATTERNS, { maySay: () => Promise.resolve(true) }).compose(
    composition,
    report,
    new AbortController().signal,
  ))
    said.push(text);
  focus = focusAfter(focus, { decision, outcome: outcomeOf(decision).outcome }, utterance);
  const { resolved, product, candidates } = productsToShow(decision, locale);
  return {
    answer: said.join(locale === 'ja' ? '' : ' '),
    resolved,
    product: product?.productNumber ?? null,
    candidates: candidates.map(({ productNumber }) => productNumber),
  };
}

describe('the offer to call the staff', () => {
  const CALLED = 'I have called the staff. Please wait here for a moment.';

  it.each(['yes, please', 'Yes.', 'please do', 'ok, call them', 'That would be great, thanks.'])(
    'is taken up by %j',
    async (reply) => {
      expect((await ask('may my parrot wait inside?')).answer).toContain('I can call the staff');
      expect((await ask(reply)).answer).toBe(CALLED);
    },
  );

  it.each(['はい、お願いします。', '呼んでください', 'お願いできますか'])('is taken up by %j', async (reply) => {
    expect((await ask('オウムも一緒に入れますか', 'ja')).answer).toContain('スタッフをお呼びすることもできます');
    expect((await ask(reply, 'ja')).answer).toContain('スタッフをお呼びしました');
  });

  it('is turned down without another search', async () => {
    await ask('may my parrot wait inside?');
    expect((await ask('no, thank you')).answer).toContain('All right.');
  });

  it.each(['Thank you.', 'I see.'])('is not taken up by %j', async (reply) => {
    await ask('may my parrot wait inside?');
    expect((await ask(reply)).answer).toContain('Is there anything else?');
  });

  it('stands until the next answer alone', async () => {
    await ask('may my parrot wait inside?');
    await ask('205/55R17');
    expect((await ask('yes, please')).answer).not.toBe(CALLED);
  });
});

describe('a word of assent or of thanks', () => {
  it.each<[string, Locale]>([
    ['ok', 'en'],
    ['No, thanks.', 'en'],
    ['Got it, thank you.', 'en'],
    ['cool', 'en'],
    ["no, I'm good", 'en'],
    ['はい', 'ja'],
    ['いいえ', 'ja'],
    ['そうですか', 'ja'],
    ['いえ、結構です', 'ja'],
    ['はい、ありがとうございます。', 'ja'],
    ['わかりました', 'ja'],
  ])('to no question of ours is no question: %s', async (said, locale) => {
    await ask('205/55R17', locale);
    expect((await ask(said, locale)).answer).toMatch(/Is there anything else\?|ほかにご質問はございますか。/);
  });

  it('is understood as the answer to whether there is anything else', async () => {
    await ask('thank you');
    expect((await ask('no')).answer).toContain('Goodbye');
    await ask('ありがとう', 'ja');
    expect((await ask('はい', 'ja')).answer).toContain('もう一度お聞かせください');
  });
});

describe('an answer to "16 or 17?"', () => {
  it('settles the size, which is named', async () => {
    expect((await ask('do you have 205 55?')).answer).toBe('Is the rim diameter 16 or 17?');
    expect(await ask('16')).toMatchObject({
      answer: expect.stringContaining('2 products in 205/55R16'),
      resolved: { size: '205/55R16' },
      candidates: ['C-16', 'W-16'],
    });
  });

  it('settles the size in Japanese too', async () => {
    expect((await ask('205の55はありますか', 'ja')).answer).toBe('リム径は16ですか、17ですか。');
    expect(await ask('16の方', 'ja')).toMatchObject({
      answer: expect.stringMatching(/^205\/55R16は2種類ございます。/),
      resolved: { size: '205/55R16' },
    });
  });

  it('settles the product where there is one, and names it with its size', async () => {
    await ask('205 55');
    expect(await ask('the 17 one')).toMatchObject({
      answer: expect.stringContaining('Hickory Comfort in 205/55R17'),
      resolved: { size: '205/55R17', partNumber: 'C-17' },
      product: 'C-17',
    });
  });

  it.each([
    [
      'have you got four 245 40?',
      '18',
      'en',
      'That is the Hickory Grip in 245/40R18. Yes, there are enough: 4 in stock at this store.',
    ],
    [
      'have you got four 245 40?',
      'nineteen',
      'en',
      'That is the Hickory Grip in 245/40R19. No, there is only 1 in stock at this store.',
    ],
    [
      '245の40は4本ありますか',
      '18で',
      'ja',
      '245/40R18のヒッコリー グリップですね。はい、足りております。当店の在庫は4点です。',
    ],
    [
      '245の40は4本ありますか',
      '19の方を2本',
      'ja',
      '245/40R19のヒッコリー グリップですね。申し訳ございません。当店の在庫は1点だけです。',
    ],
  ] as const)('is answered with what was wanted before: %s %s', async (first, second, locale, answer) => {
    await ask(first, locale);
    expect((await ask(second, locale)).answer).toBe(answer);
  });

  it('that is neither is said not to be offered, and asked again', async () => {
    await ask('205 55');
    for (const utterance of ['the 18 one', 'eighteen please', '18 inch']) {
      const { answer, product } = await ask(utterance);
      expect(answer).toMatch(/^I am sorry, (18|eighteen|18 inch) is not among them\. Is the rim diameter 16 or 17\?$/);
      expect(product).toBeNull();
    }
    expect((await ask('17')).product).toBe('C-17');
  });

  it('that is neither is asked again in Japanese', async () => {
    await ask('205の55', 'ja');
    expect((await ask('18の方', 'ja')).answer).toBe(
      '申し訳ございません。18はこの中にございません。リム径は16ですか、17ですか。',
    );
  });

  it.each([
    ['205 55', 'the 65 one', 'en'],
    ['205の55', '65の方', 'ja'],
    ['205の55', '65です', 'ja'],
  ] as const)('that makes another real size corrects what was said: %s, %s', async (first, second, locale) => {
    await ask(first, locale);
    expect(await ask(second, locale)).toMatchObject({ resolved: { size: '205/65R16' }, product: 'E-16' });
  });

  it('is no count of pieces, and a count is no answer', async () => {
    await ask('205 55');
    expect(await ask('have you got four?')).toMatchObject({ answer: 'Is the rim diameter 16 or 17?' });
    expect((await ask('17')).answer).toContain('Yes, there are enough: 4 in stock');
  });
});

describe('an answer to "is it this one?"', () => {
  const CONFIRMED = 'Hickory Comfort in 205/55R17';
  const asking = async (locale: Locale) => {
    const [utterance, question] =
      locale === 'ja'
        ? ['205のR17はありますか', '品番は205/55R17ですか。']
        : ['do you have 205 R17', 'Is the code 205/55R17?'];
    expect((await ask(utterance, locale)).answer).toBe(question);
  };

  it.each(['yes', 'Yes, please.', "that's right", '55', 'fifty-five'])('may be "%s"', async (utterance) => {
    await asking('en');
    expect(await ask(utterance)).toMatchObject({ product: 'C-17', answer: expect.stringContaining(CONFIRMED) });
  });

  it.each(['はい', 'はい、そうです', 'ええ、お願いします', '55です'])('may be 「%s」', async (utterance) => {
    await asking('ja');
    expect((await ask(utterance, 'ja')).product).toBe('C-17');
  });

  it.each([
    ['no', 'en', 'Please tell me once more what you are looking for'],
    ['No, thank you.', 'en', 'Please tell me once more what you are looking for'],
    ['いいえ、違います', 'ja', 'もう一度お聞かせください'],
  ] as const)(
    'that is a no asks for another try, and forgets what was asked: %s',
    async (utterance, locale, answer) => {
      await asking(locale);
      expect((await ask(utterance, locale)).answer).toContain(answer);
      expect((await ask('55', locale)).product).toBeNull();
    },
  );

  it('that is a yes where there are several is asked again', async () => {
    await ask('205 55');
    expect((await ask('yes')).answer).toBe('Is the rim diameter 16 or 17?');
  });
});

describe('a number and nothing else', () => {
  it.each([
    ['60', 'en', 'Please tell me once more'],
    ['four?', 'en', 'Please tell me once more'],
    ['60です', 'ja', 'もう一度お聞かせください'],
  ] as const)('out of the blue is asked about: %s', async (utterance, locale, answer) => {
    expect((await ask(utterance, locale)).answer).toContain(answer);
  });

  it.each<[string, Locale]>([
    ['and on sunday', 'en'],
    ['what about four?', 'en'],
    ['日曜日は？', 'ja'],
  ])('goes on with what a document has answered: %s', async (utterance, locale) => {
    focus = { ...NO_FOCUS, topic: 'When are you open?' };
    expect((await ask(utterance, locale)).answer).not.toMatch(/once more|もう一度/);
  });
});

describe('a product that is not as it was asked for', () => {
  it.each([
    [
      'do you have 205/55R17 as a winter tire?',
      'en',
      'I am sorry, this is no winter one. We have the Hickory Comfort in 205/55R17. It costs 15,400 yen. There are 4 in stock at this store.',
    ],
    [
      'do you have a run-flat in 205/65R16?',
      'en',
      'I am sorry, this is no run-flat one. We have the Hickory Eco in 205/65R16. Run flat: no.',
    ],
    [
      '冬用の205/55R17はありますか',
      'ja',
      '申し訳ございません。こちらは冬用ではございません。205/55R17のヒッコリー コンフォートがございます。価格は15,400円です。当店の在庫は4点です。',
    ],
  ] as const)('is not offered as if it were: %s', async (utterance, locale, answer) => {
    expect((await ask(utterance, locale)).answer).toBe(answer);
  });

  it('is not denied of the whole shelf, where another one is so', async () => {
    const { answer } = await ask('do you have the Hickory Comfort in 205/55R16 for winter?');
    expect(answer).not.toMatch(/we have no|none/);
  });

  it('is told beside those that there are', async () => {
    expect((await ask('a run-flat in 205/55R16')).answer).toMatch(
      /^I am sorry, run-flat is not among them\. We have 2/,
    );
  });

  it('is no other for a word that says nothing against it', async () => {
    expect((await ask('do you have 205/55R17 that is not for winter?')).answer).toMatch(/^Yes, we have/);
    expect((await ask('205/55R17のサマータイヤはありますか', 'ja')).answer).toMatch(/^はい、/);
  });

  it.each([
    ['205/55R17 is 9,000 yen, right?', 'The Hickory Comfort in 205/55R17 costs 15,400 yen.'],
    ['205/55R17 fits my car, right?', /^We have the Hickory Comfort/],
  ])('is no yes to what was not asked of the master: %s', async (utterance, answer) => {
    expect((await ask(utterance)).answer).toEqual(typeof answer === 'string' ? answer : expect.stringMatching(answer));
  });
});

describe('products of one size', () => {
  it('are chosen by words, and the number that none has is told', async () => {
    await ask('205/55R16');
    expect((await ask('the 70 one')).answer).toMatch(
      /^I am sorry, 70 is not among them\. We have 2 products in 205\/55R16/,
    );
    expect((await ask('the winter one')).product).toBe('W-16');
  });

  it('are corrected by a number that makes another size', async () => {
    await ask('205/55R16はありますか', 'ja');
    expect((await ask('65の方', 'ja')).product).toBe('E-16');
  });

  it.each<[string, string, Locale]>([
    ['the winter one', 'and the other one?', 'en'],
    ['the winter one', 'do you have another one?', 'en'],
    ['冬用', 'もう一つの方は', 'ja'],
    ['冬用', '他のは？', 'ja'],
  ])('have others: after "%s", "%s"', async (chosen, others, locale) => {
    await ask('205/55R16', locale);
    expect((await ask(chosen, locale)).product).toBe('W-16');
    expect((await ask(others, locale)).product).toBe('C-16');
  });

  it('are asked about by "it", not chosen from, once one is settled', async () => {
    await ask('205/55R16');
    await ask('the winter one');
    expect(await ask('Is it a winter tire?')).toMatchObject({
      product: 'W-16',
      answer: 'Season: winter. Run flat: no.',
    });
    expect((await ask('Is it a summer tire?')).answer).toBe(
      'I am sorry, this is no summer one. Season: winter. Run flat: no.',
    );
  });

  it.each<[string, Locale]>([
    ['the 2nd one', 'en'],
    ['2番目の', 'ja'],
  ])('are chosen by place, which counts no pieces: %s', async (place, locale) => {
    await ask('205/55R16', locale);
    expect((await ask(place, locale)).answer).not.toMatch(/enough|足りて/);
  });

  it('are taken by their number', async () => {
    await ask('205/65R16');
    expect((await ask("I'll take four")).answer).toBe('Yes, there are enough: 6 in stock at this store.');
  });

  it('are no more what "it" is once a document has answered', async () => {
    await ask('205/55R17');
    focus = { ...focus, topic: 'Do I need a booking?' };
    expect((await ask('Does it take long?')).product).toBeNull();
    expect((await ask('それはどうですか', 'ja')).product).toBeNull();
    expect((await ask('How much is it?')).product).toBe('C-17');
  });
});

describe('details of the product that is spoken of', () => {
  it.each([
    ['205/55R17', 'それはランフラットですか', 'ja', 'ランフラット対応です。'],
    ['205/65R16', 'それはランフラットですか', 'ja', 'ランフラット非対応です。'],
    ['205/65R16', '季節は？', 'ja', '夏用です。'],
    ['205/55R17', 'is it run-flat?', 'en', 'Run flat: yes.'],
  ] as const)('are told as one says them: %s, %s', async (first, second, locale, answer) => {
    await ask(first, locale);
    expect((await ask(second, locale)).answer).toBe(answer);
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { GOODS, writeGoods, writeShop, type WrittenShop } from '../support/goods.js';
import { textLike } from '../support/matching.js';
import { recordWords } from '../support/record-words.js';
import type { RunningKiosk } from '../support/running-kiosk.js';
import { openShopOn, type RunningShop } from '../support/running-shop.js';
import { runCommand } from '../support/running-tenin.js';
import { eventually, OPENING_MS } from '../support/timing.js';

let shop: RunningShop;
let files: WrittenShop;
let english: RunningKiosk;
let japanese: RunningKiosk;

/** Nothing is sold and nothing is known; then everything is loaded while the system runs. */
beforeAll(async () => {
  files = await writeShop();
  shop = await openShopOn(undefined);
  english = await shop.enter('harbor en');
  japanese = await shop.enter('harbor ja');
}, OPENING_MS);

afterAll(() => shop?.remove());

const importing = (...args: string[]) => runCommand(['import:products', ...args], shop.dataDir);
const ingesting = (...args: string[]) => runCommand(['ingest', ...args], shop.dataDir);

it('says before anything is loaded that it does not know', async () => {
  for (const text of ['Do you have a 6204-2RS?', 'What time do you open?']) {
    const answer = await english.ask(text);
    expect(answer.outcome).toBe('abstained');
    expect(answer.audio).not.toBeNull();
  }
});

it('loads a master and documents while it runs', async () => {
  expect(await importing(files.products)).toEqual({
    code: 0,
    output: textLike(/added 9, changed 0, unchanged 0, removed 0, refused 0/),
  });
  expect(await ingesting(files.documents)).toEqual({ code: 0, output: textLike(/added 4, .*refused 0/) });
  await eventually(async () => expect((await english.ask('Do you have a 6204-2RS?')).outcome).toBe('answered'));
}, 120_000);

it('changes nothing when the same is loaded again', async () => {
  expect((await importing(files.products)).output).toMatch(/added 0, changed 0, unchanged 9, removed 0/);
  expect((await ingesting(files.documents)).output).toMatch(/added 0, changed 0, unchanged 4/);
}, 120_000);

describe('then a visitor', () => {
  beforeEach(() => Promise.all([english.endSession(), japanese.endSession()]));

  it.each([
    ['Do you have a 6204-2RS?', 'en', 'BRG-1000'],
    ['do you have a sixty-two oh four two R S bearing', 'en', 'BRG-1000'],
    ['six zero eight Z Z please', 'en', 'BRG-1004'],
    ['Have you got a 700 by 32 C tire?', 'en', 'BIC-2303'],
    ['How much is BRG-1003?', 'en', 'BRG-1003'],
    ['6204-2RSはありますか', 'ja', 'BRG-1000'],
    ['６３０４の２ＲＳはありますか', 'ja', 'BRG-1003'],
    ['700x32Cのタイヤはありますか', 'ja', 'BIC-2303'],
  ] as const)('finds by its code: %s', async (text, locale, productNumber) => {
    const answer = await (locale === 'en' ? english : japanese).ask(text);
    expect(answer).toMatchObject({ outcome: 'answered', product: { productNumber } });
  });

  it('chooses between two of one size, and asks on', async () => {
    const offered = await english.ask('Do you have 700x25C tires?');
    expect(offered.outcome).toBe('clarified');
    expect(offered.candidates.map(({ productNumber }) => productNumber).toSorted()).toEqual(['BIC-2301', 'BIC-2302']);
    expect((await english.ask('the winter one')).product?.productNumber).toBe('BIC-2302');
    expect((await english.ask('how much is it?')).answer).toContain('5,200 yen');
    expect((await english.ask('have you got two?')).answer).toMatch(/^No/);
  });

  it('chooses in Japanese too', async () => {
    const offered = await japanese.ask('700x25Cはありますか');
    expect(offered.candidates).toHaveLength(2);
    expect((await japanese.ask('オッター ロードの方')).product?.productNumber).toBe('BIC-2301');
    expect((await japanese.ask('それはいくらですか')).answer).toContain('3,900円');
    expect((await japanese.ask('4本ありますか')).answer).toMatch(/^はい/);
  });

  it.each(['Do you have a 6299-2RS?', 'Do you have a 620?', 'How much is BRG-9999?'])(
    'is given no product for a code that nobody has: %s',
    async (text) => {
      const answer = await english.ask(text);
      expect(['abstained', 'clarified']).toContain(answer.outcome);
      expect(answer.product).toBeNull();
      expect(answer.answer).not.toMatch(/^Yes/);
    },
  );

  it('hears when the shop is open, and how things are used', async () => {
    expect((await english.ask('What time do you open?')).answer).toContain('8:15');
    expect((await english.ask('How often is an open bearing greased?')).answer).toContain('6 months');
    expect((await japanese.ask('何時に閉まりますか')).answer).toContain('17時45分');
    expect((await japanese.ask('日曜日は営業していますか')).answer).toContain('定休日');
  });
});

it('guesses nothing where two documents state different values, and says so', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tenin-e2e-conflict-'));
  const other = [
    [
      'workshop-en.md',
      'Workshop notes',
      'en',
      'An open bearing is greased every 3 months with 3 grams of lithium grease.',
    ],
    ['workshop-ja.md', '整備メモ', 'ja', '開放型のベアリングは3か月ごとに3グラムのリチウムグリースを塗ります。'],
  ] as const;
  for (const [name, title, locale, text] of other)
    await writeFile(join(folder, name), `---\ntitle: ${title}\nlocale: ${locale}\n---\n${text}\n`);
  expect((await ingesting(folder)).output).toMatch(/added 2, .*refused 0/);
  await rm(folder, { recursive: true });

  const answers = [
    await english.ask('How often is an open bearing greased?'),
    await japanese.ask('開放型のベアリングは何か月ごとにグリースを塗りますか'),
  ];
  for (const answer of answers) {
    expect(answer).toMatchObject({ outcome: 'abstained', failureReason: 'conflicting_passages' });
    expect(answer.answer).toMatch(/does not agree|食い違い/);
    expect(answer.answer).not.toMatch(/[0-9]/);
    expect(answer.audio).not.toBeNull();
  }
  expect((await english.ask('How much is BRG-1003?')).outcome).toBe('answered');
}, 120_000);

describe('then a visitor who speaks', () => {
  const say = async (words: string) => english.say(await recordWords(words));

  /** Words that are new are learnt in the background, from a vocabulary that is read again every half a minute. */
  beforeAll(async () => {
    const question = await recordWords('do you have a six two oh four two R S');
    await eventually(async () => expect((await english.say(question)).transcript).toMatch(/four two r s/), 60_000);
  }, 90_000);

  beforeEach(() => english.endSession());

  it('finds a bearing by its code, and goes on with it', async () => {
    expect(await say('do you have a six two oh four two R S bearing')).toMatchObject({
      transcript: 'do you have a six two oh four two r s bearing',
      outcome: 'answered',
      product: { productNumber: 'BRG-1000' },
    });
    expect((await say('how much is it')).answer).toContain('480 yen');
  });

  it('chooses between two of one size, and asks on', async () => {
    const offered = await say('do you have seven hundred by twenty five C tires');
    expect(offered.outcome).toBe('clarified');
    expect(offered.candidates.map(({ productNumber }) => productNumber).toSorted()).toEqual(['BIC-2301', 'BIC-2302']);
    expect((await say('the winter one')).product?.productNumber).toBe('BIC-2302');
    expect((await say('how much is it')).answer).toContain('5,200 yen');
    expect((await say('have you got two')).answer).toMatch(/^No/);
  });

  it('hears when the shop is open', async () => {
    expect((await say('what time do you open')).answer).toContain('8:15');
  });

  it('is asked to repeat what is no question of this shop', async () => {
    expect(await say('the train was late again this morning')).toMatchObject({
      transcript: '',
      failureReason: 'speech_not_recognized',
    });
  });
});

describe('a master with faults', () => {
  const faulty = `${GOODS}\nBRG-2000,Bad price,,1,,,ten,JPY,1,,\nBRG-2001,Good,,9999-X,,,10,JPY,1,,\n,No number,,,,,,,,,`;

  it('is refused as a whole, with its lines', async () => {
    const { code, output } = await importing(await writeGoods(faulty));
    expect(code).toBe(2);
    expect(output).toMatch(/^line 11: /m);
    expect(output).toMatch(/^line 13: /m);
    expect(await shop.rows("SELECT 1 FROM products WHERE product_number = 'BRG-2001'")).toEqual([]);
  }, 60_000);

  it('gives what is good of it when that is wanted', async () => {
    const { code, output } = await importing(await writeGoods(faulty), '--partial');
    expect(code).toBe(0);
    expect(output).toMatch(/added 1, .*refused 2/);
  }, 60_000);

  it.each([
    ['that is not there', ['/nowhere/products.csv']],
    ['that is not named', []],
  ])(
    '%s ends the command with a sentence',
    async (_kind, args) => {
      const { code, output } = await importing(...args);
      expect(code).toBe(1);
      expect(output).not.toMatch(/^\s+at /m);
    },
    60_000,
  );
});

it('takes what a Japanese spreadsheet writes, and removes what is absent when it is told', async () => {
  // "軸受" in CP932, which Node cannot write.
  const name = Buffer.from([0x8e, 0xb2, 0x8e, 0xf3]);
  const csv = Buffer.concat([
    Buffer.from('product_number,name,size,price,currency\r\nBRG-3000,'),
    name,
    Buffer.from(',6001-ZZ,330,JPY\r\n'),
  ]);
  expect((await importing(await writeGoods(csv))).output).toMatch(/added 1/);
  expect((await japanese.ask('6001-ZZはありますか')).product).toMatchObject({
    productNumber: 'BRG-3000',
    name: '軸受',
  });
  expect((await importing(files.products, '--replace')).output).toMatch(/unchanged 9, removed 2/);
  expect((await japanese.ask('6001-ZZはいくらですか')).product).toBeNull();
}, 120_000);

it('can be filled before it starts', async () => {
  const { dataDir } = shop;
  expect(await shop.stop()).toBe(0);
  const more = await writeGoods(
    `${GOODS}\nBRG-4000,Millstone Needle,針状軸受,HK0810,Millstone,needle bearing,250,JPY,40,,`,
  );
  expect((await importing(more)).output).toMatch(/added 1, changed 0, unchanged 9/);
  shop = await openShopOn(dataDir);
  english = await shop.enter('harbor en');
  expect((await english.ask('Do you have HK0810?')).product?.productNumber).toBe('BRG-4000');
}, 120_000);

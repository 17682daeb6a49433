import { writeGoods } from '../support/goods.js';
import { textLike } from '../support/matching.js';
import type { RunningKiosk } from '../support/running-kiosk.js';
import { openShopOn, type RunningShop } from '../support/running-shop.js';
import { runCommand, spawnTenin } from '../support/running-tenin.js';
import { OPENING_MS } from '../support/timing.js';

const BELTS = './dist/extensions/wedge-belts.js';
const MASTER = `product_number,name,size,price,currency,stock
BLT-1,Wedge Belt,SPB1250,1900,JPY,7
BLT-2,Wedge Belt,SPB1400,2100,JPY,0
BLT-3,Wedge Belt,SPA1250,1700,JPY,3`;

describe('a shop of drive belts, with the extension that knows their codes', () => {
  let shop: RunningShop;
  let kiosk: RunningKiosk;

  beforeAll(async () => {
    shop = await openShopOn(undefined, { EXTENSIONS: BELTS });
    const imported = await runCommand(['import:products', await writeGoods(MASTER)], shop.dataDir, {
      EXTENSIONS: BELTS,
    });
    expect(imported).toEqual({ code: 0, output: textLike(/added 3/) });
    kiosk = await shop.enter('harbor en');
  }, OPENING_MS);

  afterAll(() => shop?.remove());

  beforeEach(() => kiosk.endSession());

  it.each(['Do you have SPB1250?', 'Do you have S P B twelve fifty?', 'an spb 1250 belt please'])(
    'settles "%s"',
    async (text) => {
      expect(await kiosk.ask(text)).toMatchObject({
        outcome: 'answered',
        resolved: { size: 'SPB1250' },
        product: { productNumber: 'BLT-1' },
      });
    },
  );

  it.each([
    ['Do you have an SPB belt?', 'fourteen hundred', 'en', /length.*1250.*1400/],
    ['I have a spb', 'the 1400 one', 'en', /length.*1250.*1400/],
    ['エスピービーのベルトはありますか', '1400の方', 'ja', /長さは1250ですか、1400ですか/],
  ] as const)(
    'asks for the length that "%s" leaves out, and takes it as the answer',
    async (text, length, locale, question) => {
      const asked = await kiosk.ask(text, locale);
      expect(asked).toMatchObject({ outcome: 'clarified', failureReason: 'product_ambiguous' });
      expect(asked.answer).toMatch(question);
      const answer = await kiosk.ask(length, locale);
      expect(answer).toMatchObject({ resolved: { size: 'SPB1400' }, product: { productNumber: 'BLT-2' } });
      expect(answer.answer).toContain('SPB1400');
    },
  );

  it.each(['Do you have a belt?', 'a, the, an XL t-shirt', 'Is there an SPZ belt?'])(
    'takes no other word for the beginning of a code: %s',
    async (text) => {
      const { product, failureReason } = await kiosk.ask(text);
      expect(product).toBeNull();
      expect(failureReason).not.toBe('product_ambiguous');
    },
  );

  it('says that a length is unknown, and offers the nearest of its section', async () => {
    const answer = await kiosk.ask('Do you have SPB1300?');
    expect(answer).toMatchObject({ outcome: 'clarified', failureReason: 'product_not_found', product: null });
    expect(answer.answer).toMatch(/do not carry SPB1300.*SPB1250, SPB1400\./);
  });
});

describe('an extension that cannot be had', () => {
  async function refusal(extensions: string): Promise<string> {
    const refused = await spawnTenin({ EXTENSIONS: extensions });
    expect(await refused.ended).toBe(1);
    await refused.remove();
    return refused.output();
  }

  it('stops the start when its file is missing, and says which', async () => {
    const output = await refusal('./dist/extensions/nothing.js');
    expect(output).toContain('./dist/extensions/nothing.js');
    expect(output).not.toMatch(/^\s+at /m);
  });

  it('stops the start when it claims a name that is taken', async () => {
    const output = await refusal(`${BELTS},${BELTS}`);
    expect(output).toContain('wedge-belts');
    expect(output).not.toMatch(/^\s+at /m);
  });

  it('stops the start when its file exports no extension', async () => {
    const output = await refusal('./dist/app.module.js');
    expect(output).toContain('./dist/app.module.js');
    expect(output).not.toMatch(/^\s+at /m);
  });
});

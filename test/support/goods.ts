import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A shop of bearings and bicycle parts: what the system has never seen, made here. */
const HEADER = 'product_number,name,name_ja,size,brand,category,price,currency,stock,store,season';

const BEARINGS = ['6204-2RS', '6205-2RS', '6206-ZZ', '6304-2RS', '608-ZZ'].map(
  (size, at) =>
    `BRG-${1000 + at},Millstone Ball Bearing,ミルストーン 玉軸受,${size},Millstone,ball bearing,${480 + at * 110},JPY,${12 - at * 2},,`,
);

const TIRES = [
  ['BIC-2301', 'Otter Road', 'オッター ロード', '700x25C', 'road tire', 3900, 6],
  ['BIC-2302', 'Otter Winter', 'オッター ウインター', '700x25C', 'winter tire', 5200, 0],
  ['BIC-2303', 'Lantern Tour', 'ランタン ツアー', '700x32C', 'touring tire', 4300, 9],
  ['BIC-2304', 'Lantern City', 'ランタン シティ', '26x1.75', 'city tire', 2800, 14],
].map(([number, name, nameJa, size, category, price, stock]) =>
  [number, name, nameJa, size, 'Otter', category, price, 'JPY', stock, '', ''].join(','),
);

export const GOODS = [HEADER, ...BEARINGS, ...TIRES].join('\n');

const DOCUMENTS: Readonly<Record<string, string>> = {
  'hours-en.md': `---
title: Opening hours
locale: en
---
The Millstone parts shop opens at 8:15 and closes at 17:45 from Monday to Saturday. It is closed on Sundays.
`,
  'hours-ja.md': `---
title: 営業時間
locale: ja
---
ミルストーン部品店の営業時間は、月曜日から土曜日の8時15分から17時45分までです。日曜日は定休日です。
`,
  'grease-en.md': `---
title: Greasing a bearing
locale: en
---
A sealed bearing needs no grease for 5 years. An open bearing is greased every 6 months with 3 grams of lithium grease.
`,
  'grease-ja.md': `---
title: ベアリングの給脂
locale: ja
---
シール付きのベアリングは5年間グリースが不要です。開放型のベアリングは6か月ごとに3グラムのリチウムグリースを塗ります。
`,
};

export interface WrittenShop {
  products: string;
  documents: string;
}

export async function writeShop(goods = GOODS): Promise<WrittenShop> {
  const documents = await mkdtemp(join(tmpdir(), 'tenin-e2e-goods-'));
  for (const [name, text] of Object.entries(DOCUMENTS)) await writeFile(join(documents, name), text);
  return { products: await writeGoods(goods), documents };
}

export async function writeGoods(goods: string | Uint8Array): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'tenin-e2e-goods-')), 'products.csv');
  await writeFile(file, goods);
  return file;
}

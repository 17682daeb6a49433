// Writes products.csv, always the same: node demo/make-products.mjs
import { writeFileSync } from 'node:fs';

const SEED = 2256015;
const STORES = ['harbor', 'hillside'];
const QUANTITIES = [0, 0, 0, 1, 2, 2, 3, 4, 4, 4, 6, 8, 8, 12, 16, 20];

// Size, load index and speed rating, by the kind of vehicle that it is made for.
const SIZES = {
  kei: `135/80R12 68S, 145/80R12 74S, 145/80R13 75S, 155/70R13 75S, 155/65R13 73S, 155/65R14 75S, 155/55R14 69V,
    165/55R14 72V, 165/60R15 77H, 165/55R15 75V, 165/50R15 73V, 165/50R16 75V, 165/45R16 74V`,
  passenger: `155/80R13 79S, 165/80R13 83S, 165/70R13 79S, 165/65R13 77S, 165/70R14 81S, 165/65R14 79S, 165/65R15 81S,
    175/70R13 82S, 175/70R14 84S, 175/65R14 82S, 175/65R15 84S, 175/60R15 81H, 175/60R16 82H, 175/55R15 77V,
    185/70R14 88S, 185/65R14 86S, 185/65R15 88S, 185/60R14 82H, 185/60R15 84H, 185/60R16 86H, 185/55R15 82V,
    185/55R16 83V, 195/65R15 91H, 195/60R15 88H, 195/60R16 89H, 195/60R17 90H, 195/55R15 85V, 195/55R16 87V,
    195/50R15 82V, 195/50R16 84V, 195/45R16 84W, 195/45R17 85W, 205/65R15 94H, 205/65R16 95H, 205/60R15 91H,
    205/60R16 92H, 205/55R17 91V, 205/50R16 87V, 205/50R17 93W, 205/45R17 88W, 215/65R15 96H, 215/60R16 95H,
    215/60R17 96H, 215/55R17 94V, 215/50R17 95V, 215/50R18 92V, 215/45R17 91W, 215/45R18 93W, 215/40R18 89W,
    225/55R17 97W, 225/50R16 92V, 225/50R17 98W, 225/50R18 95W, 225/45R17 94W, 225/45R18 95W, 225/45R19 96W,
    225/40R18 92W, 225/40R19 93W, 225/35R19 88W, 235/50R18 101W, 235/45R18 98W, 235/40R18 95W, 235/40R19 96W,
    235/35R19 91W, 245/50R18 100W, 245/45R18 100W, 245/45R19 102W, 245/40R18 97W, 245/40R19 98W, 245/40R20 99W,
    245/35R19 93W, 245/35R20 95W, 255/40R18 99W, 255/40R19 100W, 255/35R18 94W, 255/35R19 96W, 265/35R19 98W,
    275/35R19 100W, 275/35R20 102W, 275/40R19 105W, 275/40R20 106W`,
  suv: `175/80R16 91S, 205/70R15 96H, 215/70R16 100H, 215/65R16 98H, 225/65R17 102H, 225/60R17 99H, 225/60R18 100H,
    225/55R18 98V, 225/55R19 99V, 235/65R18 106H, 235/60R18 103H, 235/55R18 100V, 235/55R19 101V, 235/55R20 102V,
    235/50R19 99V, 255/55R18 109V, 255/50R20 109V, 265/70R16 112H, 265/65R17 112H, 265/60R18 110H, 275/45R20 110V`,
  van: `145R12 80/78N, 145/80R12 80/78N, 155R13C 90/88R, 165R13C 94/92R, 165R14C 97/95R, 165/80R14 97/95N,
    175/80R14 99/98N, 185R14C 102/100R, 195/80R15 107/105N, 215/65R16 109/107N, 225/70R16 117/115S`,
  truck: `30x9.50R15 104S, 31x10.50R15 109S, 33x12.50R15 108S, 185/85R16 111/109N, 205/70R16 111/109N`,
};

const BRANDS = {
  HY: ['Hickory', 'ヒッコリー'],
  BK: ['Blue Peak', 'ブルーピーク'],
  QE: ['Quiet Lake', 'クワイエットレイク'],
  SE: ['Silver Pine', 'シルバーパイン'],
  ML: ['Morning Bell', 'モーニングベル'],
  RN: ['Red Lantern', 'レッドランタン'],
};

// `share` of the sizes of `vehicles` with a rim between `rims` is made in this line; `level` is its price against an eco tire.
const LINES = [
  line('HY', 'A1', 'Comfort', 'コンフォート', 'comfort tire', 'summer', 3, 1.2, ['passenger'], [14, 18], 0.45),
  line(
    'HY',
    'W1',
    'Winter Trail',
    'ウィンタートレイル',
    'winter tire',
    'winter',
    3,
    1.3,
    ['suv', 'passenger'],
    [13, 20],
    0.3,
  ),
  line('HY', 'V1', 'Cargo', 'カーゴ', 'van tire', 'summer', 2, 1.05, ['van'], [12, 16], 0.95),
  line('BK', 'S1', 'Grip', 'グリップ', 'sport tire', 'summer', 3, 1.45, ['passenger'], [16, 20], 0.4),
  line('BK', 'R1', 'Run Flat', 'ランフラット', 'run-flat tire', 'summer', 4, 1.6, ['passenger'], [17, 19], 0.35, true),
  line('BK', 'X1', 'Mountain', 'マウンテン', 'off-road tire', 'all-season', 4, 1.35, ['truck', 'suv'], [15, 20], 0.7),
  line('QE', 'C1', 'Silence', 'サイレンス', 'comfort tire', 'summer', 5, 1.5, ['passenger', 'suv'], [15, 20], 0.35),
  line('QE', 'K1', 'Little Boat', 'リトルボート', 'comfort tire', 'summer', 4, 1.3, ['kei'], [13, 16], 0.7),
  line('SE', 'E1', 'Eco', 'エコ', 'eco tire', 'summer', 3, 1, ['kei', 'passenger'], [12, 17], 0.65),
  line('SE', 'W1', 'Snow Road', 'スノーロード', 'winter tire', 'winter', 3, 1.2, ['kei', 'passenger'], [12, 18], 0.4),
  line('SE', 'W2', 'Snow Cargo', 'スノーカーゴ', 'winter tire', 'winter', 2, 1.25, ['van'], [12, 16], 0.8),
  line('ML', 'E1', 'City', 'シティ', 'eco tire', 'summer', 3, 1.05, ['kei', 'passenger'], [12, 16], 0.45),
  line(
    'ML',
    'L1',
    'All Year',
    'オールイヤー',
    'all-season tire',
    'all-season',
    4,
    1.25,
    ['kei', 'passenger', 'suv'],
    [13, 18],
    0.35,
  ),
  line('RN', 'S1', 'Sport', 'スポーツ', 'sport tire', 'summer', 2, 1.3, ['passenger'], [15, 20], 0.35),
  line('RN', 'X1', 'Country', 'カントリー', 'off-road tire', 'summer', 3, 1.1, ['truck', 'suv'], [15, 20], 0.6),
];

// The demonstration and its documents speak of these: [line, price, stock at harbor, stock at hillside], null: not carried.
const FIXED = [
  {
    size: { written: '225/60R15', loadIndex: '96', speedRating: 'H', vehicle: 'passenger' },
    products: [['HY-A1', 12800, 4, 2]],
  },
  {
    size: { written: '205/55R16', loadIndex: '91', speedRating: 'V', vehicle: 'passenger' },
    products: [
      ['HY-A1', 12400, 8, 2],
      ['QE-C1', 16800, 4, 0],
      ['SE-E1', 8900, 16, 12],
      ['SE-W1', 13600, 0, 6],
      ['ML-L1', 11900, 3, 8],
      ['BK-R1', 21500, 2, null],
      ['RN-S1', 14200, null, 3],
    ],
  },
];

// Yen for an eco tire of a usual width, by rim.
const USUAL = {
  12: { width: 145, price: 3900 },
  13: { width: 155, price: 4500 },
  14: { width: 165, price: 5600 },
  15: { width: 185, price: 7300 },
  16: { width: 205, price: 9800 },
  17: { width: 215, price: 13200 },
  18: { width: 225, price: 17000 },
  19: { width: 235, price: 22500 },
  20: { width: 245, price: 29500 },
};

const SEASONS_JA = { summer: '夏用', winter: '冬用', 'all-season': 'オールシーズン' };
const VEHICLES_JA = { kei: '軽自動車用', passenger: '乗用車用', suv: 'SUV用', van: 'バン用', truck: '小型トラック用' };

// What the load that a tire carries adds.
const STRONGER = { kei: 1, passenger: 1, suv: 1.05, van: 1.2, truck: 1.7 };

function line(
  maker,
  code,
  name,
  nameJa,
  category,
  season,
  warrantyYears,
  level,
  vehicles,
  rims,
  share,
  runFlat = false,
) {
  return { maker, code, name, nameJa, category, season, warrantyYears, level, vehicles, rims, share, runFlat };
}

function sizesOf([vehicle, list]) {
  return list.split(',').map((entry) => {
    const [written, service] = entry.trim().split(' ');
    return { written, loadIndex: service.slice(0, -1), speedRating: service.slice(-1), vehicle };
  });
}

/** Seven digits: width, aspect ratio (00 where none is written), rim; diameter, width, rim for a flotation size. */
function digitsOf(size) {
  const [, width, aspect = '00', rim] = /^(\d+)(?:\/(\d+)|x[\d.]+)?R(\d+)/.exec(size);
  const flotation = /x([\d.]+)R/.exec(size);
  return flotation ? width + String(flotation[1] * 10).padStart(3, '0') + rim : width + aspect + rim;
}

function dimensionsOf(size) {
  const inches = /x([\d.]+)R/.exec(size)?.[1];
  return { widthMm: inches ? Math.round(inches * 25.4) : parseInt(size, 10), rim: Number(/R(\d+)/.exec(size)[1]) };
}

function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function rowsOf(made, size, price, stocks) {
  const [brand, brandJa] = BRANDS[made.maker];
  const { widthMm } = dimensionsOf(size.written);
  // Studless tires are made for 160 km/h, whatever the car could do.
  const speedRating = made.season === 'winter' && size.vehicle !== 'van' ? 'Q' : size.speedRating;
  return STORES.flatMap((store, index) =>
    stocks[index] === null
      ? []
      : {
          product_number: `${made.maker}-${digitsOf(size.written)}-${made.code}`,
          name: `${brand} ${made.name}`,
          name_ja: `${brandJa} ${made.nameJa}`,
          size: size.written,
          brand,
          category: made.category,
          price,
          currency: 'JPY',
          stock: stocks[index],
          store,
          season: made.season,
          season_ja: SEASONS_JA[made.season],
          vehicle: size.vehicle,
          vehicle_ja: VEHICLES_JA[size.vehicle],
          load_index: size.loadIndex,
          load_index_ja: `荷重指数${size.loadIndex}`,
          speed_rating: speedRating,
          speed_rating_ja: `速度記号${speedRating}`,
          run_flat: made.runFlat ? 'yes' : 'no',
          run_flat_ja: made.runFlat ? 'ランフラット対応' : 'ランフラット非対応',
          width_mm: widthMm,
          width_mm_ja: `幅${widthMm}ミリ`,
          warranty_years: made.warrantyYears,
          warranty_years_ja: `保証${made.warrantyYears}年`,
        },
  );
}

const random = randomFrom(SEED);

function chosenPrice(made, size) {
  const { widthMm, rim } = dimensionsOf(size.written);
  const wider = 1 + (widthMm - USUAL[rim].width) / 350;
  const price = USUAL[rim].price * wider * STRONGER[size.vehicle] * made.level * (0.95 + random() * 0.1);
  return Math.min(48000, Math.max(3800, Math.round(price / 100) * 100));
}

function chosenStocks() {
  const carried = random();
  return STORES.map((store) => {
    const quantity = QUANTITIES[Math.floor(random() * QUANTITIES.length)];
    return (carried < 0.25 && store === 'hillside') || (carried > 0.8 && store === 'harbor') ? null : quantity;
  });
}

function isMade(made, size) {
  const { rim } = dimensionsOf(size.written);
  return made.vehicles.includes(size.vehicle) && rim >= made.rims[0] && rim <= made.rims[1] && random() < made.share;
}

const fixed = FIXED.flatMap(({ size, products }) =>
  products.flatMap(([key, price, ...stocks]) =>
    rowsOf(
      LINES.find((made) => `${made.maker}-${made.code}` === key),
      size,
      price,
      stocks,
    ),
  ),
);
const others = Object.entries(SIZES)
  .flatMap(sizesOf)
  .flatMap((size) =>
    LINES.filter((made) => isMade(made, size)).flatMap((made) =>
      rowsOf(made, size, chosenPrice(made, size), chosenStocks()),
    ),
  );
const rows = [...fixed, ...others];
const columns = Object.keys(rows[0]);
const text = [columns, ...rows.map((row) => columns.map((column) => row[column]))]
  .map((cells) => cells.join(','))
  .join('\n');
writeFileSync(new URL('products.csv', import.meta.url), `${text}\n`);

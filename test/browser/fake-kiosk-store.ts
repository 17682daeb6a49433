import { writeWav } from '../../src/platform/sound/index.js';
import { tone } from './tone.js';

/** What the fake shop knows and how it behaves; a test changes it before it asks. */
export interface FakeStore {
  accessCode: string;
  locale: 'ja' | 'en';
  /** What recognition makes of any sound. */
  hears: string;
  japaneseSpeech: boolean;
  phone: string | null;
  /** False: the events call answers 404, as behind a gateway that cannot stream. */
  streams: boolean;
  /** The access cookie has run out; the refresh call renews it. */
  expired: boolean;
  /** What the refresh call answers instead, as a server does that is just starting. */
  refreshStatus: number | null;
  /** False: every connection is cut. */
  reachable: boolean;
  staffAcknowledged: boolean;
  /** Part of the path of files that are not served. */
  missing: string | null;
  retryAfterSeconds: number | null;
  timers: { idleMs: number; warningMs: number };
  /** Pause before each sentence. */
  sentenceAfterMs: number;
  sentenceSeconds: number;
  /** 0: the browser's echo canceller has nothing to take for an echo of this steady tone. */
  sentenceLoudness: number;
  /** No more sentences than these are ever finished. */
  stallsAfter: number;
}

export const usualStore: FakeStore = {
  accessCode: '246810',
  locale: 'en',
  hears: 'how much is the comfort touring in one nine five sixty five fifteen',
  japaneseSpeech: false,
  phone: '03-0000-0101',
  streams: true,
  expired: false,
  refreshStatus: null,
  reachable: true,
  staffAcknowledged: false,
  missing: null,
  retryAfterSeconds: null,
  timers: { idleMs: 60_000, warningMs: 20_000 },
  sentenceAfterMs: 300,
  sentenceSeconds: 1.2,
  sentenceLoudness: 1,
  stallsAfter: Infinity,
};

const touring = {
  productNumber: 'HT-1001',
  name: 'Harbor Touring',
  size: '195/65R15',
  attributes: { price: 12400, currency: 'JPY', stock: 6, brand: 'Harbor', season: 'summer', run_flat: false },
};
const winter = {
  productNumber: 'HW-2001',
  name: 'Harbor Winter',
  size: '195/65R15',
  attributes: { price: 15800, currency: 'JPY', stock: 2, brand: 'Harbor', season: 'winter' },
};
const allSeason = {
  productNumber: 'MX-3001',
  name: 'Meadow Allseason',
  size: '195/65R15',
  attributes: { price: 8900, currency: 'JPY', stock: 12, brand: 'Meadow', season: 'all season' },
};

const PICTURE =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200" viewBox="0 0 200 200"><rect width="200" height="200" fill="#eee3cf"/><circle cx="100" cy="100" r="80" fill="#333"/><circle cx="100" cy="100" r="48" fill="#cfc7b8"/><circle cx="100" cy="100" r="12" fill="#777"/></svg>',
  );

export interface FakeReply {
  outcome: string;
  failureReason?: string;
  sentences: string[];
  product: object | null;
  candidates: object[];
  media: object[];
}

const nothing = { product: null, candidates: [], media: [] };

/** The answer to a question, by the words in it. */
export function replyTo(question: string, locale: 'ja' | 'en'): FakeReply {
  const english = locale === 'en';
  if (/person|staff|スタッフ/i.test(question)) {
    const sentences = [english ? 'I will ask someone to come.' : 'スタッフをお呼びします。少々お待ちください。'];
    return { ...nothing, outcome: 'escalated', sentences };
  }
  if (question === '') {
    const sentences = [english ? 'Sorry, could you say that again?' : '恐れ入りますが、もう一度お願いします。'];
    return { ...nothing, outcome: 'failed', failureReason: 'speech_not_recognized', sentences };
  }
  if (/meaning of life/i.test(question)) {
    return { ...nothing, outcome: 'abstained', sentences: ['I am sorry, I do not know that.'] };
  }
  if (/sizes?|サイズ/i.test(question)) {
    const sentences = english
      ? ['There are three makes in 195/65R15, from 8,900 yen.', 'Which one do you mean?']
      : ['195/65R15には3種類ございます。8,900円からです。', 'どちらの商品でしょうか。'];
    return { ...nothing, outcome: 'clarified', sentences, candidates: [touring, winter, allSeason] };
  }
  const product = question === winter.productNumber ? winter : touring;
  const price = product.attributes.price.toLocaleString('en');
  return {
    ...nothing,
    outcome: 'answered',
    sentences: english
      ? [`${product.name} in ${product.size} is ${price} yen.`, `We have ${product.attributes.stock} in stock.`]
      : [`${product.name}の${product.size}は、${price}円です。`, `在庫は${product.attributes.stock}本ございます。`],
    product,
    media: [{ url: PICTURE, type: 'image/svg+xml', caption: product.name }],
  };
}

/** Each sentence has its own pitch, so that two are never the same sound. */
export function soundOf(index: number, { sentenceSeconds, sentenceLoudness }: FakeStore): string {
  const samples = tone(220 + 60 * index, sentenceSeconds).map((sample) => sample * sentenceLoudness);
  return Buffer.from(writeWav([samples], 16_000).audio).toString('base64');
}

export const quickQuestions = {
  en: ['Which sizes do you have?', 'How long does fitting take?', 'When are you open?', 'Can I pay by card?'],
  ja: [
    'どのサイズがありますか？',
    '取り付けの時間はどのくらいですか？',
    '営業時間を教えてください',
    'カードは使えますか？',
  ],
};

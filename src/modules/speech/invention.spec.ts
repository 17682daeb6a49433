import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { isInvention } from './invention.js';

describe('isInvention', () => {
  it.each([
    'Thank you for watching.',
    'Thanks for watching!',
    'Thank you so much for watching this video',
    'Please subscribe to my channel.',
    "Don't forget to like and subscribe",
    'Subtitles by the community',
    'Captions by a captioner',
    'Transcribed by a machine',
    'See you in the next video!',
    '[BLANK_AUDIO]',
    '(music)',
    '♪♪♪',
    '[Applause] (laughter)',
    'you',
    'bye bye bye bye bye',
    'www.example.com',
    '.',
    '',
  ])('refuses the English caption %j', (text) => {
    expect(isInvention(text, 'en')).toBe(true);
  });

  it.each([
    'ご視聴ありがとうございました',
    'ご視聴ありがとうございました。',
    '最後までご視聴いただきありがとうございます。',
    'ご清聴ありがとうございました',
    'チャンネル登録をお願いいたします',
    'チャンネル登録と高評価よろしくお願いします',
    '次の動画でお会いしましょう',
    '字幕視聴ありがとうございました',
    '（音楽）',
    '[拍手]',
    'んんんんんんんんんん',
    'はいはいはいはいはいはいはいはい',
  ])('refuses the Japanese caption %j', (text) => {
    expect(isInvention(text, 'ja')).toBe(true);
  });

  it.each([
    ['en', 'Thank you'],
    ['en', 'Thank you for your help'],
    ['en', 'Do you have two twenty five sixty r fifteen tires'],
    ['en', 'yes yes'],
    ['en', 'Do you have anything for watching stars?'],
    ['en', 'two two two two two'],
    ['en', '2222'],
    ['en', 'Thanks, bye'],
    ['ja', 'ありがとうございました'],
    ['ja', 'ありがとうございます'],
    ['ja', '225の60のR15はありますか'],
    ['ja', 'はい'],
    ['ja', 'はいはい'],
    ['ja', '字幕の付いた説明動画はありますか'],
    ['ja', '11111111'],
  ] as const)('keeps what a visitor may say (%s): %j', (locale, text) => {
    expect(isInvention(text, locale)).toBe(false);
  });

  it('refuses what the recogniser itself takes for silence', () => {
    expect(isInvention('hello', 'en', 0.9)).toBe(true);
    expect(isInvention('hello', 'en', 0.1)).toBe(false);
  });

  it('answers at once for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        isInvention(text, 'ja');
      }),
    );
    const start = performance.now();
    isInvention('['.repeat(50_000) + 'subscribe to the channel '.repeat(2000), 'en');
    expect(performance.now() - start).toBeLessThan(200);
  });
});

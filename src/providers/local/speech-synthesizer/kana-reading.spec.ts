import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { beforeAll, describe, expect, it } from '@jest/globals';
import kuromoji from 'kuromoji';

import { type Morpheme, readAsKana, spellOut } from './kana-reading.js';

let read: (text: string) => string;

beforeAll(async () => {
  const dicPath = join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict');
  const analyse = await new Promise<(text: string) => readonly Morpheme[]>((resolve, reject) => {
    kuromoji.builder({ dicPath }).build((error, tokenizer) => {
      if (error) reject(error);
      else resolve((text) => tokenizer.tokenize(text));
    });
  });
  read = (text) => readAsKana(analyse(spellOut(text)));
}, 30_000);

describe('readAsKana', () => {
  it('says particles as they are pronounced and attaches them', () => {
    expect(read('在庫は三台です。')).toBe('ザイコワ サンダイデス。');
    expect(read('こちらへどうぞ。')).toBe('コチラエ ドーゾ。');
  });

  it('leaves a value that is in kana already in one piece', () => {
    expect(read('価格は、いちまんにせんはっぴゃくえんです。')).not.toMatch(/ま ん|せ ん|っ /);
  });

  it('leaves no kanji, digit or single letter for the voice to spell', () => {
    const text = '225/60R15は2本で¥25,600です。営業時間は午前10時から午後7時30分まで、駐車場は8台、3.5%引きです。';
    expect(read(text)).not.toMatch(/[\p{Script=Han}A-Za-z\d]/u);
  });

  it('keeps pauses where marks were', () => {
    expect(read('はい、あります。')).toMatch(/^ハイ、.+。$/);
  });

  it('gives nothing for nothing', () => {
    expect(read('')).toBe('');
  });
});

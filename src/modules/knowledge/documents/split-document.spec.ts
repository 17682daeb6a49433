import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { expectLinear } from '../../../../test/support/growth.js';
import { splitDocument } from './split-document.js';

const sentence = 'Winter tires are kept in a dry room. ';
const bare = (text: string): string => text.replace(/\s/gu, '');

describe('splitDocument', () => {
  it('begins a passage at each heading and keeps the path to it', () => {
    expect(
      splitDocument('# Storage\nAsk us.\n## Prices\nFrom 2,000 yen.\n# Fitting\nHalf an hour.', 'en', 'T'),
    ).toEqual([
      { heading: 'Storage', text: 'Ask us.', page: null, lastPage: null },
      { heading: 'Storage > Prices', text: 'From 2,000 yen.', page: null, lastPage: null },
      { heading: 'Fitting', text: 'Half an hour.', page: null, lastPage: null },
    ]);
  });

  it('does not repeat the title in the path', () => {
    expect(splitDocument('# Storage\n## Prices ##\nFrom 2,000 yen.', 'en', 'Storage')[0]?.heading).toBe('Prices');
  });

  it('knows headings that are underlined', () => {
    expect(splitDocument('Prices\n======\nFrom 2,000 yen.', 'en', 'T')).toEqual([
      { heading: 'Prices', text: 'From 2,000 yen.', page: null, lastPage: null },
    ]);
  });

  it('cuts long English between sentences at about 500 characters', () => {
    const passages = splitDocument(sentence.repeat(40), 'en', 'T');
    expect(passages.length).toBeGreaterThan(2);
    for (const { text } of passages) {
      expect(text.length).toBeLessThanOrEqual(625);
      expect(text).toMatch(/^Winter .*\.$/s);
    }
  });

  it('cuts long Japanese between sentences at about 250 characters', () => {
    const passages = splitDocument('冬用タイヤは乾いた部屋でお預かりします。'.repeat(40), 'ja', 'T');
    expect(passages.length).toBeGreaterThan(2);
    for (const { text } of passages) {
      expect(text.length).toBeLessThanOrEqual(313);
      expect(text).toMatch(/^冬用.*。$/s);
    }
  });

  it('joins wrapped lines: with a space in English, without in Japanese', () => {
    expect(splitDocument('one\ntwo', 'en', 'T')[0]?.text).toBe('one two');
    expect(splitDocument('乾いた\n部屋', 'ja', 'T')[0]?.text).toBe('乾いた部屋');
  });

  it('tells the pages where a passage begins and where it ends', () => {
    const body = `<!-- page 3 -->\n\nAsk us.\n\n<!-- page 4 -->\n\n${sentence.repeat(30)}`;
    const [first, ...rest] = splitDocument(body, 'en', 'T');
    expect(first).toMatchObject({ page: 3, lastPage: 4 });
    for (const each of rest) expect(each).toMatchObject({ page: 4, lastPage: 4 });
  });

  it('never cuts a table row and says the head again in each part', () => {
    const rows = Array.from({ length: 60 }, (_, index) => `| ${index} inches | ${index * 100} yen |`);
    const passages = splitDocument(['| Size | Price |', '|---|---|', ...rows].join('\n'), 'en', 'T');
    expect(passages.length).toBeGreaterThan(2);
    for (const { text } of passages) expect(text.startsWith('| Size | Price |\n|---|---|\n| ')).toBe(true);
    expect(passages.flatMap(({ text }) => text.split('\n').slice(2))).toEqual(rows);
  });

  it('takes nothing of a code block for a heading', () => {
    expect(splitDocument('```\n# no heading\n```', 'en', 'T')).toEqual([
      { heading: '', text: '```\n# no heading\n```', page: null, lastPage: null },
    ]);
  });

  it('finds no passage in a document of headings', () => {
    expect(splitDocument('# A\n## B', 'en', 'T')).toEqual([]);
  });

  it('loses and adds nothing of prose', () => {
    const prose = fc.array(fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '。', '店', '😀'), maxLength: 900 }));
    fc.assert(
      fc.property(prose, (lines) => {
        const passages = splitDocument(lines.join('\n'), 'en', 'T');
        expect(bare(passages.map(({ text }) => text).join(''))).toBe(bare(lines.join('')));
      }),
    );
  });

  it.each(['a.', '#', '| ', '- ', '=', 'あ', '```\n', '\n> '])(
    'reads a quarter of a megabyte of %p in linear time',
    (unit) => expectLinear(unit, 250_000, (text) => splitDocument(text, 'en', 'T')),
  );
});

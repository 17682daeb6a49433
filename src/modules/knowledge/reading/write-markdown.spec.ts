import { describe, expect, it } from '@jest/globals';

import { splitDocument } from '../documents/split-document.js';
import type { Block } from './block.js';
import { writeMarkdown } from './write-markdown.js';

const passagesOf = (blocks: readonly Block[]) => splitDocument(writeMarkdown(blocks), 'en', 'T');

describe('writeMarkdown', () => {
  it('keeps the page that each passage begins on', () => {
    const blocks: Block[] = [
      { kind: 'heading', level: 1, text: 'Storage', page: 1 },
      { kind: 'paragraph', text: 'Four tires.', page: 1 },
      { kind: 'heading', level: 1, text: 'Prices', page: 3 },
      { kind: 'list', items: ['Winter', 'Summer'], page: 3 },
    ];
    expect(passagesOf(blocks)).toEqual([
      { heading: 'Storage', text: 'Four tires.', page: 1, lastPage: 1 },
      { heading: 'Prices', text: '- Winter\n- Summer', page: 3, lastPage: 3 },
    ]);
  });

  it.each(['# is no heading here', '| is no table', '``` is no code', '\\ stays', '<!-- page 7 -->'])(
    'lets a paragraph say %p',
    (text) => {
      expect(passagesOf([{ kind: 'paragraph', text }])).toEqual([{ heading: '', text, page: null, lastPage: null }]);
    },
  );

  it('keeps cells apart, whatever they hold', () => {
    const table: Block = { kind: 'table', head: ['Size', 'Price'], rows: [['16 | 17', '4,400\nyen']] };
    expect(writeMarkdown([table])).toBe('| Size | Price |\n| --- | --- |\n| 16 ｜ 17 | 4,400 yen |\n');
  });
});

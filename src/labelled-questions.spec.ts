import { describe, expect, it } from '@jest/globals';

import { readLabelledQuestions } from './labelled-questions.js';

const KNOWN = '{"question": "How much is tire storage?", "locale": "en", "documents": ["Tire storage"]}';
const UNKNOWN = '{"question": "自転車はありますか", "locale": "ja", "documents": []}';

describe('a file of labelled questions', () => {
  it('holds one a line, blank lines left out', () => {
    expect(readLabelledQuestions(`${KNOWN}\n\n${UNKNOWN}\n`)).toEqual([
      { question: 'How much is tire storage?', locale: 'en', documents: ['Tire storage'] },
      { question: '自転車はありますか', locale: 'ja', documents: [] },
    ]);
  });

  it.each([
    ['no JSON', 'How much is it?'],
    ['another language', '{"question": "Wie viel?", "locale": "de", "documents": []}'],
    ['no question', '{"question": "", "locale": "en", "documents": []}'],
    ['something unknown', '{"question": "Why?", "locale": "en", "documents": [], "store": "harbor"}'],
  ])('is refused with the line that is %s', (_what, line) => {
    expect(() => readLabelledQuestions(`${KNOWN}\n${line}`)).toThrow(/Line 2/);
  });
});

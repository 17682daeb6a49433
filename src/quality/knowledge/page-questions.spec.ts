import { describe, expect, it } from '@jest/globals';

import { latePageQuestions, tableQuestions } from './page-questions.js';

const cell = (row: number, column: number, text: string) => ({ region: 1, page: 3, row, column, text });

describe('questions of a table', () => {
  const questions = tableQuestions('a.pdf', [
    cell(0, 1, '1994'),
    cell(1, 0, 'Winter tires'),
    cell(1, 1, '8,800'),
    cell(2, 0, '12'),
    cell(2, 1, '9,900'),
  ]);

  it('ask for a cell by the heads of its row and its column, where the row has one in words', () => {
    expect(questions.map(({ question, page }) => [question, page])).toEqual([['Winter tires 1994?', 3]]);
  });

  it('are answered by a passage that holds the cell in its row, and by no other', () => {
    const [question] = questions;
    expect(question?.holds('| Winter  tires | 8,800 |')).toBe(true);
    expect(question?.holds('| Winter tires | 9,900 |')).toBe(false);
  });
});

describe('questions of late pages', () => {
  const sentence = '従業員が遅刻したときは、理由を書いて、その日のうちに届け出なければならない。';
  const questions = latePageQuestions(
    'b.pdf',
    `<!-- page 1 -->\n# 総則です\n<!-- page 2 -->\n# 遅刻と早退\n\n${sentence}\n`,
  );

  it('ask for headings and for sentences, but not of the first half', () => {
    expect(questions.map(({ question, page }) => [question, page])).toEqual([
      ['遅刻と早退について教えてください', 2],
      ['従業員が遅刻したときは、理由を書いてどうなりますか', 2],
    ]);
  });

  it('are answered by the sentence as a whole', () => {
    expect(questions[1]?.holds(`前の文。${sentence}`)).toBe(true);
    expect(questions[1]?.holds('従業員が遅刻したときは、理由を書いて。')).toBe(false);
  });
});

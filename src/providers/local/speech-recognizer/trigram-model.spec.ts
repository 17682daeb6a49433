import { describe, expect, it } from '@jest/globals';

import { trigramModel } from './trigram-model.js';
import { buildWordGraph } from './word-graph.js';

const arpa = trigramModel(buildWordGraph(['have you got (four|five)', 'how much is it', 'four'], new Map()));
const probabilityOf = (words: string): number => {
  const line = arpa.split('\n').find((candidate) => candidate.split(' ').slice(1).join(' ').startsWith(words));
  return 10 ** Number(line?.split(' ')[0]);
};

describe('trigramModel', () => {
  it('declares as many sequences as it lists', () => {
    for (const length of [1, 2, 3]) {
      const declared = Number(new RegExp(`ngram ${length}=(\\d+)`).exec(arpa)?.[1]);
      const listed = arpa.split(`\\${length}-grams:\n`)[1]?.split('\n\n')[0]?.split('\n');
      expect(listed).toHaveLength(declared);
    }
  });

  it('gives most of the probability to what the grammar says next', () => {
    expect(probabilityOf('have you got')).toBeGreaterThan(0.9);
    expect(probabilityOf('you got four')).toBeCloseTo(0.46, 1);
  });

  it('leaves something for what the grammar does not say', () => {
    expect(probabilityOf('you got four') + probabilityOf('you got five')).toBeLessThan(1);
  });
});

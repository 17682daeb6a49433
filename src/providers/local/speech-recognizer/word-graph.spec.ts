import { describe, expect, it } from '@jest/globals';

import { buildWordGraph, type WordGraph } from './word-graph.js';

function sentencesOf(graph: WordGraph, state = 0): string[] {
  const here = graph.final[state] ? [''] : [];
  const further = (graph.arcs[state] ?? []).flatMap(({ word, to }) =>
    sentencesOf(graph, to).map((rest) => `${word} ${rest}`.trim()),
  );
  return [...here, ...further].sort();
}

const sentences = (patterns: string[], pieces: [string, string[]][] = []): string[] =>
  sentencesOf(buildWordGraph(patterns, new Map(pieces)));

describe('buildWordGraph', () => {
  it('holds exactly the sentences of its patterns', () => {
    expect(sentences(['do you have [any] (four|five)', 'yes'])).toEqual(
      ['do you have any five', 'do you have any four', 'do you have five', 'do you have four', 'yes'].sort(),
    );
  });

  it('says pieces inside pieces', () => {
    const pieces: [string, string[]][] = [
      ['size', ['<ten> five', 'twenty']],
      ['ten', ['forty', 'fifty']],
    ];
    expect(sentences(['a <size>'], pieces)).toEqual(['a fifty five', 'a forty five', 'a twenty']);
  });

  it('drops what needs a piece that a store does not have', () => {
    expect(sentences(['hello', 'one <code> please'], [['code', []]])).toEqual(['hello']);
  });

  it('shares what ends alike', () => {
    const graph = buildWordGraph(['(one|two|three) of them please', 'four of them please'], new Map());
    expect(graph.arcs).toHaveLength(5);
  });

  it.each(['(a', 'a]', '[a)', 'a )'])('refuses the unbalanced pattern %s', (pattern) => {
    expect(() => buildWordGraph([pattern], new Map())).toThrow('Unbalanced');
  });

  it('refuses a piece that mentions itself', () => {
    expect(() => sentences(['<a>'], [['a', ['x <a>']]])).toThrow('mentions itself');
  });
});

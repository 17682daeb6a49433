import { describe, expect, it } from '@jest/globals';

import { layOut, type TimedStep } from './waterfall-layout.js';

const step = (name: string, startMs: number, durationMs: number): TimedStep => ({
  step: name,
  startMs,
  durationMs,
  outcome: 'done',
});

describe('where the time of an answer went', () => {
  it('stands in the order in which the steps began, in percent of the whole', () => {
    const { bars, wholeMs } = layOut([step('answer', 50, 50), step('search', 0, 50)], 100);
    expect(wholeMs).toBe(100);
    expect(bars.map(({ step: name, left, width }) => [name, left, width])).toEqual([
      ['search', 0, 50],
      ['answer', 50, 50],
    ]);
  });

  it('shows the time that no step accounts for, at the beginning, between and at the end', () => {
    const steps = [step('recall', 10, 20), step('search', 15, 5), step('answer', 60, 20)];
    expect(layOut(steps, 100).gaps.map(({ startMs, durationMs }) => [startMs, durationMs])).toEqual([
      [0, 10],
      [30, 30],
      [80, 20],
    ]);
  });

  it('takes no gap for what is only how exactly steps are measured', () => {
    expect(layOut([step('recall', 0.4, 10), step('search', 11.5, 88)], 100).gaps).toEqual([]);
  });

  it('has room for a step that outlasts the answer, and for a sound that came later', () => {
    expect(layOut([step('chooseMedia', 0, 300)], 100).wholeMs).toBe(300);
    expect(layOut([step('answer', 0, 100)], 100, 900).wholeMs).toBe(900);
    expect(layOut([step('answer', 0, 100)], 100, 900).gaps).toEqual([]);
  });

  it('is laid out while the answer is not there yet, and where nothing was recorded', () => {
    expect(layOut([step('recall', 0, 40)], null)).toMatchObject({ wholeMs: 40, gaps: [] });
    expect(layOut([], null)).toMatchObject({ bars: [], gaps: [] });
  });

  it.each([1, 7, 42, 999, 3_210, 12_000])('has a scale of a few round times: %d ms', (whole) => {
    const { ticks } = layOut([step('answer', 0, whole)], whole);
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    expect(ticks.length).toBeLessThanOrEqual(5);
    expect(ticks.every((tick) => tick <= whole)).toBe(true);
  });
});

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');

interface Capacity {
  need: { exchangesPerSecond: number; tasks: number; connections: number; databaseTb: number };
  monthly: { lines: Record<string, number>; total: number };
  limits: { name: string; dialogues: number }[];
  firstOfTheDesign: { dialogues: number };
}

const run = (...args: string[]) =>
  execFileSync(process.execPath, [join(root, 'scripts', 'capacity.mjs'), ...args], { encoding: 'utf8' });
const capacityFor = (...args: string[]) => JSON.parse(run('--json', ...args)) as Capacity;

describe('the capacity model', () => {
  it('asks once in the time of an answer and of thought', () => {
    expect(capacityFor('--dialogues', '176', '--think', '15').need.exchangesPerSecond).toBeCloseTo(10);
  });

  it('keeps two tasks for one shop, and needs more of everything for more dialogues', () => {
    const [few, many] = [capacityFor('--dialogues', '1'), capacityFor('--dialogues', '10000')];
    expect(few.need.tasks).toBe(2);
    for (const figure of ['exchangesPerSecond', 'tasks', 'connections', 'databaseTb'] as const)
      expect(many.need[figure]).toBeGreaterThan(few.need[figure]);
    expect(many.monthly.total).toBeGreaterThan(few.monthly.total);
  });

  it('adds up the lines of its bill', () => {
    const { lines, total } = capacityFor('--dialogues', '500').monthly;
    expect(Object.values(lines).reduce((sum, line) => sum + line, 0)).toBeCloseTo(total);
  });

  it('says at how many dialogues each limit is reached, whatever was asked for', () => {
    const at = (dialogues: string) =>
      capacityFor('--dialogues', dialogues).limits.map((limit) => [limit.name, limit.dialogues]);
    expect(at('10')).toEqual(at('5000'));
  });

  it('lets a shop that forgets sooner grow further', () => {
    const bottleneck = (retention: string) =>
      capacityFor('--dialogues', '100', '--retention', retention).firstOfTheDesign.dialogues;
    expect(bottleneck('30')).toBeGreaterThan(bottleneck('180'));
  });

  it('tells people the first bottleneck', () => {
    expect(run('--dialogues', '10000')).toMatch(/^first bottleneck {3}.+ above [\d,]+ dialogues$/m);
  });

  it('refuses what is no number', () => {
    expect(() => run('--dialogues', 'many')).toThrow('--dialogues is not a number above zero');
  });
});

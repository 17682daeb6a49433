import type { Chance } from '../../chance.js';

export interface Phrases {
  /** Sentences in which `{x}` is one of the words of x. */
  readonly patterns: readonly string[];
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** Each pattern filled so many times, without repetitions. */
export function fill({ patterns, words }: Phrases, each: number, chance: Chance): string[] {
  const said = (pattern: string): string =>
    pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
      const [first = '', ...rest] = words[name] ?? [];
      return chance.pick([first, ...rest]);
    });
  return [...new Set(patterns.flatMap((pattern) => Array.from({ length: each }, () => said(pattern))))];
}

import { amountAt } from './amount.js';
import type { FoundValue, Sentence } from './found-value.js';
import { unitAt } from './unit-at.js';

const GROUPS: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['pair', 2],
  ['pairs', 2],
]);

/** A dozen · half a dozen · two dozen · a pair of tires: pieces that are counted by the name of a group. */
export function groupAt(sentence: Sentence, at: number): FoundValue | undefined {
  const { tokens, text } = sentence;
  const groups = groupsBefore(sentence, at);
  const name = groups && tokens[groups.next];
  const size = GROUPS.get(name?.text ?? '');
  const first = tokens[at];
  if (!first || !groups || !name || size === undefined) return undefined;
  const unit = unitAt(text, name.end)?.unit;
  if (unit && unit.kind !== 'quantity') return undefined;
  const canonical = String(groups.count * size);
  const next = groups.next + 1;
  return { kind: 'quantity', canonical, unit: 'piece', worded: true, start: first.start, end: name.end, next };
}

function groupsBefore({ tokens }: Sentence, at: number): { count: number; next: number } | undefined {
  const [first, second] = tokens.slice(at, at + 2).map((token) => token.text);
  if (first === 'a') return { count: 1, next: at + 1 };
  if (first === 'half' && second === 'a') return { count: 0.5, next: at + 2 };
  const amount = amountAt(tokens, at);
  return amount && /^[0-9]+$/.test(amount.value) ? { count: Number(amount.value), next: amount.next } : undefined;
}

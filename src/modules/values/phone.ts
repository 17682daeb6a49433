import type { Token } from './token.js';

const SEPARATORS = new Set([...'-,()、.', 'の']);
const FEWEST_DIGITS = 10;
const MOST_DIGITS = 12;
const AMERICAN = [3, 3, 4];

/** The telephone number that begins with this token: 10 or 11 digits from 0 in groups, or 3-3-4. */
export function phoneAt(tokens: readonly Token[], at: number): { digits: string; next: number } | undefined {
  const first = tokens[at];
  if (first?.kind !== 'number' || !isGroup(first)) return undefined;
  const international = tokens[at - 1]?.text === '+';
  if (!international && !first.text.startsWith('0') && first.text.length !== AMERICAN[0]) return undefined;
  const groups: string[] = [];
  let best: { digits: string; next: number } | undefined;
  let next = at;
  while (groups.length < 6) {
    const group = tokens[next];
    if (group?.kind !== 'number' || !isGroup(group)) break;
    groups.push(group.text);
    next += 1;
    const digits = nationalDigits(groups, international);
    if (digits !== undefined) best = { digits, next };
    if (groups.join('').length > MOST_DIGITS) break;
    let skipped = 0;
    while (skipped < 2 && SEPARATORS.has(tokens[next]?.text ?? '')) {
      next += 1;
      skipped += 1;
    }
  }
  return best;
}

function isGroup(token: Token): boolean {
  return token.divisible === true;
}

function nationalDigits(groups: readonly string[], international: boolean): string | undefined {
  const digits = groups.join('');
  if (international && groups[0] === '81' && digits.length >= 11 && digits.length <= 12) return `0${digits.slice(2)}`;
  if (digits.startsWith('0') && !digits.startsWith('00')) {
    const fits = digits.length === FEWEST_DIGITS || digits.length === 11;
    return fits ? digits : undefined;
  }
  const american =
    groups.length === AMERICAN.length && groups.every((group, index) => group.length === AMERICAN[index]);
  return american ? digits : undefined;
}

import { CURRENCY_SIGNS } from './lexicon/units.js';
import { phoneAt } from './phone.js';
import { glued, type Token } from './token.js';
import { unitAt } from './unit-at.js';

const JAPANESE = /[^ -~]/;
/** 31バイ10.50 is no count of times, 倍. */
const JOINS_NUMBERS = new Set(['バイ']);
const MONTH_OR_HOUR = /^ ?(時|月|日|年|じ(?![ゃゅょ])|がつ|a\.?m|p\.?m|o'clock)/;

/** Indices of numbers that cannot be part of a code: prices, counted things, times, telephone numbers. */
export function otherNumbers(text: string, tokens: readonly Token[]): Set<number> {
  const others = new Set<number>();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'number') continue;
    const phone = phoneAt(tokens, at);
    if (phone) {
      for (let index = at; index < phone.next; index += 1) others.add(index);
      at = phone.next - 1;
    } else if (hasOtherRole(text, tokens, at)) {
      others.add(at);
    }
  }
  return others;
}

/** 14:00 */
function isOfClock(tokens: readonly Token[], at: number): boolean {
  const isColon = (sign: Token | undefined): boolean => sign?.text === ':';
  const [before, colon, number, behind, further] = [-2, -1, 0, 1, 2].map((step) => tokens[at + step]);
  const isHour = isColon(behind) && glued(number, behind) && glued(behind, further) && further?.kind === 'number';
  const isMinute = isColon(colon) && glued(before, colon) && glued(colon, number) && before?.kind === 'number';
  return isHour || isMinute;
}

function hasOtherRole(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (CURRENCY_SIGNS.has(tokens[at - 1]?.text ?? '')) return true;
  if (isOfClock(tokens, at)) return true;
  if (MONTH_OR_HOUR.test(text.slice(token.end, token.end + 8))) return true;
  if (tokens[at + 1]?.kind === 'point') return false;
  const found = unitAt(text, token.end);
  if (!found) return false;
  if (JOINS_NUMBERS.has(text.slice(token.end, found.end).trim()) && tokens[at + 2]?.kind === 'number') return false;
  if (found.unit.kind === 'measure')
    return found.unit.name !== 'in' && !/^[a-z]$/.test(text.slice(token.end, found.end).trim());
  return found.unit.kind !== 'quantity' || JAPANESE.test(text.slice(token.end, found.end));
}

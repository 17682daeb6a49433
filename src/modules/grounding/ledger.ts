import type { CodePattern, Locale } from '../../contracts/index.js';
import { readValues, type Value } from '../values/index.js';
import { repeatsTheVisitor } from './echo.js';
import type { Evidence, Source } from './evidence.js';
import { fitsBetter, type Role, roleOf } from './role.js';

/** One value of a sentence and the place where it was read. */
export interface LedgerEntry {
  kind: Value['kind'];
  canonical: string;
  raw: string;
  source: Source;
}

export type Verification = { bound: true; entries: LedgerEntry[] } | { bound: false; unbound: string[] };

/** Binds every number-like thing of a sentence to evidence of the same kind and in the same role. A sentence with one unbound value is not said. */
export function verifySentence(
  sentence: string,
  evidence: readonly Evidence[],
  locale: Locale,
  patterns: readonly CodePattern[],
): Verification {
  const entries: LedgerEntry[] = [];
  const unbound: string[] = [];
  const values = readValues(sentence, locale, patterns);
  const mayRepeat = repeatsTheVisitor(sentence);
  for (const value of values) {
    const role = roleOf(sentence, value, values);
    const found = evidence.find(
      (candidate) =>
        isSame(value, candidate.value) &&
        (candidate.source.from !== 'utterance' || mayRepeat) &&
        isSameRole(role, candidate, evidence),
    );
    if (found) entries.push({ kind: value.kind, canonical: value.canonical, raw: value.raw, source: found.source });
    else unbound.push(value.raw);
  }
  return unbound.length > 0 ? { bound: false, unbound } : { bound: true, entries };
}

function isSameRole(said: Role, read: Evidence, evidence: readonly Evidence[]): boolean {
  if (read.source.from === 'utterance' || read.source.from === 'count') return true;
  if (read.source.from === 'passage' && said.isDenied !== read.role.isDenied) return false;
  return !evidence.some((other) => isRival(other, read) && fitsBetter(said, other.role, read.role));
}

/** Another value that could have been meant: of the same kind, and of two rows in the same column. */
function isRival(other: Evidence, read: Evidence): boolean {
  if (other.value.kind !== read.value.kind || other.value.canonical === read.value.canonical) return false;
  if (other.source.from === 'product' && read.source.from === 'product')
    return other.source.column === read.source.column && other.source.productNumber !== read.source.productNumber;
  return other.source.from === 'passage' && read.source.from === 'passage';
}

/** A bare number claims nothing of its kind, so it may be read from a value of any kind; a value of a kind may not. */
function isSame(said: Value, read: Value): boolean {
  if (said.kind === read.kind && said.canonical === read.canonical) return true;
  if (said.kind === 'number' || (said.kind === 'quantity' && read.kind === 'number')) {
    return magnitude(said) !== null && magnitude(said) === magnitude(read);
  }
  return false;
}

function magnitude(value: Value): string | null {
  return /-?\d+(\.\d+)?$/.exec(value.canonical)?.[0] ?? /^-?\d+(\.\d+)?/.exec(value.canonical)?.[0] ?? null;
}

import type { CodePattern, Locale } from '../../contracts/index.js';
import { readValues, type Value } from '../values/index.js';
import type { Evidence, Source } from './evidence.js';

/** One value of a sentence and the place where it was read. */
export interface LedgerEntry {
  kind: Value['kind'];
  canonical: string;
  raw: string;
  source: Source;
}

export type Verification = { bound: true; entries: LedgerEntry[] } | { bound: false; unbound: string[] };

/** Binds every number-like thing of a sentence to evidence of the same kind. A sentence with one unbound value is not said. */
export function verifySentence(
  sentence: string,
  evidence: readonly Evidence[],
  locale: Locale,
  patterns: readonly CodePattern[],
): Verification {
  const entries: LedgerEntry[] = [];
  const unbound: string[] = [];
  for (const value of readValues(sentence, locale, patterns)) {
    const found = evidence.find((candidate) => isSame(value, candidate.value));
    if (found) entries.push({ kind: value.kind, canonical: value.canonical, raw: value.raw, source: found.source });
    else unbound.push(value.raw);
  }
  return unbound.length > 0 ? { bound: false, unbound } : { bound: true, entries };
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

import type { CodePattern, Locale } from '../../contracts/index.js';
import { findValues } from './find-values.js';
import { originalSpan } from './normalize.js';
import type { Value } from './value.js';

/**
 * Every number-like thing of a text, in any script or spoken form, in the order of its place.
 * A number of unknown meaning is listed as `number`. The locale is a hint; both languages are read.
 */
export function readValues(text: string, _locale: Locale, patterns: readonly CodePattern[]): Value[] {
  const { sentence, values } = findValues(text, patterns);
  return values.map(({ kind, canonical, unit, start, end }) => {
    const span = originalSpan(sentence.source, start, end);
    return { kind, canonical, ...(unit === undefined ? {} : { unit }), ...span, raw: text.slice(span.start, span.end) };
  });
}

import type { CodePattern, Locale } from '../../contracts/index.js';
import { writtenCode } from './compile-pattern.js';
import { joinCorrections } from './corrections.js';
import { findCodes } from './find-codes.js';
import { normalize, originalSpan } from './normalize.js';
import { otherNumbers } from './other-numbers.js';
import { tokensOf } from './tokens.js';

/** A code that was said, whole or in part. */
export interface CodeReading {
  /** Name of the pattern. */
  readonly pattern: string;
  readonly parts: Readonly<Record<string, string>>;
  /** As a master writes it; null while a part is missing. */
  readonly written: string | null;
  readonly complete: boolean;
  /** Parts that were heard as a number that no such code has: what was meant sounds like it. */
  readonly heard?: Readonly<Record<string, string>>;
  /** Nothing but the numbers was said, so that a code which is written otherwise with the same numbers may be meant. */
  readonly onlyNumbers?: boolean;
  /** Span in the text. */
  readonly start: number;
  readonly end: number;
  /** The visitor took back what was said before. */
  readonly corrected?: boolean;
}

/** The codes of a text in the order in which they were said. The locale is a hint; both languages are read. */
export function readCodes(text: string, _locale: Locale, patterns: readonly CodePattern[]): CodeReading[] {
  const source = normalize(text);
  const tokens = tokensOf(source);
  const taken = otherNumbers(source.text, tokens);
  const codes = joinCorrections(tokens, findCodes(tokens, patterns, taken), patterns, taken);
  return codes.map(({ pattern, match, from, corrected }) => {
    const span = originalSpan(source, tokens[from]?.start ?? 0, tokens[match.next - 1]?.end ?? 0);
    const written = match.complete ? writtenCode(pattern, match.parts) : null;
    return {
      pattern: pattern.name,
      parts: match.parts,
      written,
      complete: match.complete,
      ...(Object.keys(match.heard).length > 0 ? { heard: match.heard } : {}),
      ...(match.signs === 0 ? { onlyNumbers: true } : {}),
      ...span,
      ...(corrected ? { corrected } : {}),
    };
  });
}

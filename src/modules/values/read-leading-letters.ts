import type { CodePattern } from '../../contracts/index.js';
import { compilePattern } from './compile-pattern.js';
import { normalize, originalSpan } from './normalize.js';
import { lettersAt } from './part-pieces.js';
import { glued, type Token } from './token.js';
import { tokensOf } from './tokens.js';

/** Letters that codes of a pattern begin with, said without anything behind them: the SPB of "an SPB belt". */
export interface LeadingLetters {
  /** Name of the pattern. */
  readonly pattern: string;
  readonly letters: string;
  /** The part that the letters are; empty where they are a literal of the written form. */
  readonly parts: Readonly<Record<string, string>>;
  /** Told letter by letter, so they are no word. */
  readonly spelled: boolean;
  /** Span in the text. */
  readonly start: number;
  readonly end: number;
}

interface Lead {
  readonly pattern: string;
  readonly letters: string;
  readonly parts: Readonly<Record<string, string>>;
}

const FEWEST_LETTERS = 2;
/** Words of one letter, which spell nothing. */
const ONE_LETTER_WORDS = new Set(['a', 'i']);

/**
 * Leading letters of the patterns that stand alone, as a word or spelled letter by letter. That a pattern knows them is
 * no proof that they are meant, least of all when they spell a word: ask the master, and ask the visitor.
 */
export function readLeadingLetters(text: string, patterns: readonly CodePattern[]): LeadingLetters[] {
  const leads = patterns.flatMap(leadsOf);
  if (leads.length === 0) return [];
  const source = normalize(text);
  const tokens = tokensOf(source);
  return tokens.flatMap((first, at) =>
    leads.flatMap((lead): LeadingLetters[] => {
      const next = isStart(tokens, at) ? endOf(tokens, at, lead.letters.toLowerCase()) : undefined;
      if (next === undefined) return [];
      return [{ ...lead, spelled: next > at + 1, ...originalSpan(source, first.start, tokens[next - 1]?.end ?? 0) }];
    }),
  );
}

function leadsOf(pattern: CodePattern): Lead[] {
  const [first] = compilePattern(pattern).slots;
  if (first?.kind === 'letters') return longEnough([{ pattern: pattern.name, letters: first.letters, parts: {} }]);
  if (first?.kind !== 'part' || first.part.kind !== 'letters' || first.part.optional || first.part.detail) return [];
  const { name, oneOf } = first.part;
  return longEnough(oneOf.map((letters) => ({ pattern: pattern.name, letters, parts: { [name]: letters } })));
}

function longEnough(leads: readonly Lead[]): Lead[] {
  return leads.filter(({ letters }) => letters.length >= FEWEST_LETTERS);
}

function isStart(tokens: readonly Token[], at: number): boolean {
  const [before, first] = [tokens[at - 1], tokens[at]];
  if (first?.kind !== 'word') return false;
  return !spells(before) && !(glued(before, first) && before?.kind !== 'text');
}

/** The index behind the letters; undefined where they are the beginning of something longer. */
function endOf(tokens: readonly Token[], at: number, letters: string): number | undefined {
  const after = lettersAt(tokens, { token: at, offset: 0 }, letters);
  if (!after || after.offset > 0) return undefined;
  const [last, behind, further] = [tokens[after.token - 1], tokens[after.token], tokens[after.token + 1]];
  if (spells(behind)) return undefined;
  const goesOn = glued(last, behind) && (behind?.kind === 'mark' ? glued(behind, further) : behind?.kind !== 'text');
  return goesOn ? undefined : after.token;
}

/** A letter told by itself. */
function spells(token: Token | undefined): boolean {
  return token?.letter !== undefined && !ONE_LETTER_WORDS.has(token.text);
}

import { normalize, originalSpan } from './normalize.js';
import { glued, type Token } from './token.js';
import { tokensOf } from './tokens.js';

/** A piece of an utterance that can be part of a code. */
export interface CodeToken {
  readonly kind: 'digits' | 'letters' | 'word';
  /** Digits, or upper case letters. A `word` is Latin text of several letters: spelled in a code or just a word. */
  readonly text: string;
  /** Said in words or letter names rather than written. */
  readonly spoken: boolean;
  /** Stands apart from the piece before it by nothing, by a pause or separator, or by other words. */
  readonly join: 'glued' | 'near' | 'apart';
  readonly start: number;
  readonly end: number;
}

const SEPARATORS = new Set([
  ...'-/.,、・*+_',
  'の',
  'ハイフン',
  'はいふん',
  'スラッシュ',
  'dash',
  'hyphen',
  'slash',
  'point',
  'dot',
]);

/** How the x of 700x25C is said. */
const TIMES = new Set(['by', 'times', 'かける', 'バイ']);

/** The utterance as digit and letter runs, in order, so that codes of any shop can be compared by their skeleton. */
export function spellOut(text: string): CodeToken[] {
  const source = normalize(text);
  const spelled: CodeToken[] = [];
  let last: Token | undefined;
  let join: CodeToken['join'] = 'glued';
  const tokens = tokensOf(source);
  for (const [index, token] of tokens.entries()) {
    const isTimes =
      TIMES.has(token.text) && tokens[index - 1]?.kind === 'number' && tokens[index + 1]?.kind === 'number';
    const piece = pieceOf(token, isTimes);
    if (piece) {
      const closeness = join === 'glued' && !glued(last, token) ? 'near' : join;
      spelled.push({
        ...piece,
        join: spelled.length === 0 ? 'apart' : closeness,
        ...originalSpan(source, token.start, token.end),
      });
      last = token;
      join = 'glued';
    } else {
      join = join === 'apart' || !SEPARATORS.has(token.text) ? 'apart' : 'near';
    }
  }
  return spelled;
}

function pieceOf(token: Token, isTimes: boolean): Pick<CodeToken, 'kind' | 'text' | 'spoken'> | undefined {
  const spoken = token.spoken === true;
  if (isTimes) return { kind: 'letters', text: 'X', spoken: true };
  if (token.kind === 'number') return { kind: 'digits', text: token.text, spoken };
  if (token.kind !== 'word') return undefined;
  if (token.letter !== undefined) return { kind: 'letters', text: token.letter.toUpperCase(), spoken };
  if (SEPARATORS.has(token.text)) return undefined;
  return { kind: token.text.length <= 3 ? 'letters' : 'word', text: token.text.toUpperCase(), spoken };
}

import { joinEnglishNumbers } from './english-numbers.js';
import { japaneseRunAt } from './japanese-numbers.js';
import { KANA_COUNTERS, LONGEST_KANA_COUNTER } from './lexicon/units.js';
import type { NormalizedText } from './normalize.js';
import { joinDigits, nameLetters } from './spelled-tokens.js';
import type { Token } from './token.js';

const LATIN = /[a-zà-öø-ÿ]/;
/** Between the numbers of a list or of a code. */
const PAUSE = /^[ ,、]{1,2}$/;
const LETTER = /[\p{L}\p{M}ー々]/u;

/** Divides a text into numbers, words, other text and marks. Linear in its length. */
export function tokensOf(source: NormalizedText): Token[] {
  return nameLetters(joinDigits(joinEnglishNumbers(pieces(source))));
}

function pieces(source: NormalizedText): Token[] {
  const { text } = source;
  const found: Token[] = [];
  let numberEnd = 0;
  let at = 0;
  while (at < text.length) {
    const run = mayBeginNumber(text.charCodeAt(at))
      ? japaneseRunAt(source, at, {
          behindCounter: at > numberEnd && isCounter(source.kana, numberEnd, at),
          behindNumber: numberEnd > 0 && PAUSE.test(text.slice(numberEnd, at)),
        })
      : undefined;
    if (run) {
      numberEnd = run.end;
      found.push(...run.tokens);
      at = run.end;
      continue;
    }
    const kind = kindAt(text, at);
    const last = found.at(-1);
    const continues = (kind === 'word' || kind === 'text') && last?.kind === kind && last.end === at && !last.letter;
    if (continues) found[found.length - 1] = { ...last, end: at + 1 };
    else if (kind) found.push({ kind, text: '', start: at, end: at + 1 });
    at += 1;
  }
  return found.map((token) => (token.text === '' ? { ...token, text: text.slice(token.start, token.end) } : token));
}

/** Everything but Latin letters and ASCII signs may begin a number. */
function mayBeginNumber(code: number): boolean {
  return (code >= 48 && code <= 57) || code > 0x3000;
}

function isCounter(kana: string, from: number, to: number): boolean {
  return to - from <= LONGEST_KANA_COUNTER && KANA_COUNTERS.has(kana.slice(from, to));
}

function kindAt(text: string, at: number): Token['kind'] | undefined {
  const character = text.charAt(at);
  if (character === ' ') return undefined;
  if (LATIN.test(character) || isApostrophe(text, at)) return 'word';
  if (isPoint(text, at)) return 'point';
  return character > '~' && LETTER.test(character) ? 'text' : 'mark';
}

function isApostrophe(text: string, at: number): boolean {
  return text.charAt(at) === "'" && LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at + 1));
}

function isPoint(text: string, at: number): boolean {
  return text.charAt(at) === '.' && /[0-9]/.test(text.charAt(at - 1)) && /[0-9]/.test(text.charAt(at + 1));
}

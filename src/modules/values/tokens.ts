import { joinEnglishNumbers } from './english-numbers.js';
import { japaneseRunAt } from './japanese-numbers.js';
import { KANA_COUNTERS } from './lexicon/units.js';
import type { NormalizedText } from './normalize.js';
import { nameLetters, joinDigits } from './spelled-tokens.js';
import type { Token } from './token.js';

const LATIN = /[a-zà-öø-ÿ]/;
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
    const run = japaneseRunAt(source, at, at > numberEnd && KANA_COUNTERS.has(source.kana.slice(numberEnd, at)));
    if (run) {
      numberEnd = run.end;
      found.push(...run.tokens);
      at = run.end;
      continue;
    }
    const character = text.charAt(at);
    if (character !== ' ') {
      const kind = LATIN.test(character) || isApostrophe(text, at) ? 'word' : LETTER.test(character) ? 'text' : 'mark';
      const last = found.at(-1);
      const continues =
        kind === 'word' || kind === 'text' ? last?.kind === kind && last.end === at && !last.letter : false;
      if (continues && last) found[found.length - 1] = { ...last, text: last.text + character, end: at + 1 };
      else found.push({ kind: isPoint(text, at) ? 'point' : kind, text: character, start: at, end: at + 1 });
    }
    at += 1;
  }
  return found;
}

function isApostrophe(text: string, at: number): boolean {
  return text.charAt(at) === "'" && LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at + 1));
}

function isPoint(text: string, at: number): boolean {
  return text.charAt(at) === '.' && /[0-9]/.test(text.charAt(at - 1)) && /[0-9]/.test(text.charAt(at + 1));
}

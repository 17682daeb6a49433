import { LETTER_SOUNDS, SPELLING_WORDS } from './lexicon/letters.js';
import { glued, type Token } from './token.js';

/** Digits told one by one are one number: "two two five" and "two-two-five" are 225, but decimals end at a hyphen. */
export function joinDigits(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  tokens.forEach((token, index) => {
    const last = joined.at(-1);
    const follower = tokens[index + 1];
    if (last && isDigits(last) && isDigits(token)) {
      joined[joined.length - 1] = { ...last, text: last.text + token.text, end: token.end };
    } else if (
      token.text !== '-' ||
      !isDigits(last) ||
      joined.at(-2)?.kind === 'point' ||
      !isDigits(follower) ||
      !glued(last, token) ||
      !glued(token, follower)
    ) {
      joined.push(token);
    }
  });
  return joined;
}

/** Marks what may be a letter of a code: single letters, spelling words and sounds of letters beside numbers. */
export function nameLetters(tokens: readonly Token[]): Token[] {
  return tokens.map((token, index) => {
    if (token.kind !== 'word' || token.letter) return token;
    if (token.text.length === 1) return { ...token, letter: token.text };
    const before = tokens[index - 1];
    const after = tokens[index + 1];
    const sound = LETTER_SOUNDS.get(token.text);
    if (sound && before?.kind === 'number' && after?.kind === 'number') return { ...token, letter: sound };
    const spelled = SPELLING_WORDS.get(token.text);
    return spelled && (isCodePiece(before) || isCodePiece(after)) ? { ...token, letter: spelled } : token;
  });
}

function isCodePiece(token: Token | undefined): boolean {
  return (
    token?.kind === 'number' || (token?.kind === 'word' && (token.text.length === 1 || SPELLING_WORDS.has(token.text)))
  );
}

function isDigits(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.spoken === true && token.divisible === true;
}

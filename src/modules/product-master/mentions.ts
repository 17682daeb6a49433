import { normalize } from '../values/index.js';

const LATIN = /[a-z0-9]/;

/** Whether a normalized text says a term as a whole word; in Japanese, where words touch, anywhere. */
export function mentioned(text: string, term: string): boolean {
  return mentionAt(text, term) !== undefined;
}

function isPlural(text: string, at: number): boolean {
  return text.charAt(at) === 's' && !LATIN.test(text.charAt(at + 1));
}

/** Where the term stands in the normalized text. */
export function mentionAt(text: string, term: string): { start: number; end: number } | undefined {
  const wanted = normalize(term).text.trim();
  if (wanted.length < 2) return undefined;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const startsInWord = LATIN.test(wanted.charAt(0)) && LATIN.test(text.charAt(at - 1));
    const endsInWord = LATIN.test(wanted.slice(-1)) && LATIN.test(text.charAt(end)) && !isPlural(text, end);
    if (!startsInWord && !endsInWord) return { start: at, end };
  }
  return undefined;
}

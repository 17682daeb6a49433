/** Characters, without spaces: a Japanese compound, or most of an English word with what stands beside it. */
const LENGTH = 4;
/** More of a question adds nothing but work. */
const MOST = 200;

/** What a question says in a row, to be looked for in passages; each once. */
export function phrasesOf(question: string): string[] {
  const run = plain(question);
  const count = Math.min(MOST, Math.max(0, run.length - LENGTH + 1));
  return [...new Set(Array.from({ length: count }, (_, at) => run.slice(at, at + LENGTH)))];
}

/** The share of `phrases` that the text says, 0 to 1. */
export function phrasedIn(text: string, phrases: readonly string[]): number {
  if (phrases.length === 0) return 0;
  const run = plain(text);
  return phrases.filter((phrase) => run.includes(phrase)).length / phrases.length;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

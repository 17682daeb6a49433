/** A text in the one form that everything else reads, with the way back to the text as it was given. */
export interface NormalizedText {
  /** NFKC, lower case, one kind of space, hyphen, colon, slash and tilde; without invisible characters. */
  readonly text: string;
  /** `text` with katakana as hiragana; same length. */
  readonly kana: string;
  /** For each UTF-16 unit of `text`, where its source starts and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const INVISIBLE = /^[\p{Cf}\p{Cc}\ufe00-\ufe0f]$/u;
const SPACE = /^[\s\u3000]$/u;
const MARK = /^[\p{M}\uff9e\uff9f]$/u;
const MARKS_KEPT = 4;

const SAME_AS: Readonly<Record<string, string>> = {
  ...spread('-', '‐‑‒–—―−﹣－⁻'),
  ...spread('/', '⁄∕／'),
  ...spread(':', '：﹕∶'),
  ...spread('~', '〜～∼˜'),
  ...spread('x', '×✕✖'),
  ...spread("'", '’‘＇'),
  ...spread('¥', '￥'),
};

export function normalize(original: string): NormalizedText {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const cluster of clusters(original)) {
    const written = fold(cluster.text);
    for (let i = 0; i < written.length; i += 1) {
      units.push(written.charAt(i));
      starts.push(cluster.start);
      ends.push(cluster.end);
    }
  }
  for (let i = 1; i < units.length - 1; i += 1) {
    if (units[i] === 'ー' && isDigit(units[i - 1]) && isDigit(units[i + 1])) units[i] = '-';
  }
  const text = units.join('');
  return { text, kana: hiragana(text), starts, ends };
}

/** The span of the original text that a span of the normalized text was made from. */
export function originalSpan(of: NormalizedText, start: number, end: number): { start: number; end: number } {
  return { start: of.starts[start] ?? 0, end: of.ends[end - 1] ?? 0 };
}

/** What two spellings of one code have in common: upper case letters and digits alone. */
export function skeletonOf(written: string): string {
  return written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Katakana as hiragana, character by character. */
export function hiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0x60));
}

const folded = new Map<string, string>();
const MOST_FOLDED = 20_000;
const FIRST_MARK = 0x300;

function fold(cluster: string): string {
  const known = folded.get(cluster);
  if (known !== undefined) return known;
  const made = foldAnew(cluster);
  if (folded.size < MOST_FOLDED) folded.set(cluster, made);
  return made;
}

function foldAnew(cluster: string): string {
  if (SPACE.test(cluster)) return cluster === '\n' ? '\n' : ' ';
  if (INVISIBLE.test(cluster)) return '';
  const lower = cluster.normalize('NFKC').toLowerCase();
  return SAME_AS[cluster] ?? SAME_AS[lower] ?? lower;
}

function* clusters(text: string): Iterable<{ text: string; start: number; end: number }> {
  let held = '';
  let start = 0;
  let at = 0;
  let marks = 0;
  for (const character of text) {
    if (character.charCodeAt(0) >= FIRST_MARK && held !== '' && marks < MARKS_KEPT && MARK.test(character)) {
      held += character;
      marks += 1;
    } else {
      if (held !== '') yield { text: held, start, end: at };
      held = character;
      start = at;
      marks = 0;
    }
    at += character.length;
  }
  if (held !== '') yield { text: held, start, end: at };
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function spread(to: string, from: string): Record<string, string> {
  return Object.fromEntries([...from].map((character) => [character, to]));
}

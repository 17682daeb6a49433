/** Buckets of the hashing trick; a power of two. */
export const BUCKETS = 2 ** 18;

const SHORTEST_GRAM = 2;
const LONGEST_GRAM = 5;
const PRIME = 0x01000193;
const SEED = 0x811c9dc5;
const SPACE = 0x20;
const ZERO = 0x30;

/** Signs that say how a text is built, not what it says. */
const SHAPES: readonly (readonly [hash: number, has: (text: string) => boolean])[] = (
  [
    ['question', /[?？]\s*$/],
    ['question inside', /[?？]\s*\S/],
    ['exclamation', /[!！]/],
    ['quoted', /["“”「『]/],
    ['colon', /[:：]/],
    ['lines', /\n/],
    ['mark-up', /<[a-z!/]|```|\{|\}|\\n/],
    ['brackets', /[[\]]/],
    ['link', /https?:|www\./],
    ['shouted', /\b[A-Z]{4,}\b.*\b[A-Z]{3,}\b/],
    ['kana', /[\u3041-\u30ff]/],
    ['kanji without kana', /[\u4e00-\u9fff]/, /[\u3041-\u30ff]/],
  ] as const
).map(([name, sign, none]: readonly [string, RegExp, RegExp?]) => [
  hashOf(`shape ${name}`),
  (text) => sign.test(text) && !none?.test(text),
]);
const LENGTHS = [4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048].map((length) => ({
  length,
  hash: hashOf(`longer ${length}`),
}));
const FIRST = hashOf('first');
const WORD = hashOf('word ');

/** A text in one case and width with disguises taken off, and as it came in. */
export interface Readable {
  readonly readable: string;
  readonly written: string;
}

/** The different buckets that a text falls into: pieces of two to five characters, words, pairs of words, shapes. */
export class FeatureReader {
  /** Bucket + 1 at the first free place from its own on; 0 is free. As large as the text needs, so that it stays in the cache. */
  private places = new Uint32Array(1024);
  private mask = 1023;
  private found = new Uint32Array(512);
  private count = 0;
  private letters = new Uint16Array(256);

  /** Valid until the next call. */
  read({ readable, written }: Readable): Uint32Array {
    const length = this.readLetters(readable);
    this.makeRoom(length);
    this.addGrams(length);
    this.addWords(length);
    for (const [hash, has] of SHAPES) if (has(written)) this.add(hash);
    for (const each of LENGTHS) if (length > each.length) this.add(each.hash);
    return this.found.subarray(0, this.count);
  }

  /** Every digit as 0, white space as one space, and one space before and after. */
  private readLetters(text: string): number {
    if (this.letters.length < text.length + 2) this.letters = new Uint16Array(2 * text.length + 2);
    const { letters } = this;
    letters[0] = SPACE;
    let length = 1;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (isSpace(code)) {
        if (letters[length - 1] !== SPACE) letters[length++] = SPACE;
      } else letters[length++] = code >= ZERO && code <= 0x39 ? ZERO : code;
    }
    if (length === 1 || letters[length - 1] !== SPACE) letters[length++] = SPACE;
    return length;
  }

  private makeRoom(length: number): void {
    const most = length * (LONGEST_GRAM - SHORTEST_GRAM + 3) + SHAPES.length + LENGTHS.length;
    let size = 1024;
    while (size < 2 * most) size *= 2;
    if (this.places.length < size) this.places = new Uint32Array(size);
    else this.places.fill(0, 0, size);
    if (this.found.length < most) this.found = new Uint32Array(2 * most);
    this.mask = size - 1;
    this.count = 0;
  }

  private addGrams(length: number): void {
    const { letters } = this;
    for (let from = 0; from < length; from += 1) {
      let hash = SEED;
      const end = Math.min(length, from + LONGEST_GRAM);
      for (let at = from; at < end; at += 1) {
        hash = Math.imul(hash ^ (letters[at] as number), PRIME);
        if (at - from + 1 >= SHORTEST_GRAM) this.add(hash);
      }
    }
  }

  private addWords(length: number): void {
    const { letters } = this;
    let before = FIRST;
    let hash = WORD;
    for (let at = 0; at < length; at += 1) {
      const code = letters[at] as number;
      if (isOfWord(code)) hash = Math.imul(hash ^ code, PRIME);
      else if (hash !== WORD) {
        this.add(hash);
        this.add(Math.imul(before, 31) ^ hash);
        before = hash;
        hash = WORD;
      }
    }
  }

  private add(hash: number): void {
    // The low bits of this hash are weak: the high ones are mixed in.
    const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    const bucket = (mixed ^ (mixed >>> 13)) & (BUCKETS - 1);
    const { places, mask } = this;
    let place = bucket & mask;
    for (let there = places[place]; there !== 0; there = places[place]) {
      if (there === bucket + 1) return;
      place = (place + 1) & mask;
    }
    places[place] = bucket + 1;
    this.found[this.count] = bucket;
    this.count += 1;
  }
}

function isSpace(code: number): boolean {
  return code === SPACE || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0x2028;
}

function isOfWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || code === ZERO || code === 0x27;
}

function hashOf(text: string): number {
  let hash = SEED;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

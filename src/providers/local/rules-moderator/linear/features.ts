/** Buckets of the hashing trick; a power of two. */
export const BUCKETS = 2 ** 18;

const SHORTEST_GRAM = 2;
const LONGEST_GRAM = 5;
const WORD = /[a-z0-9']+/g;
const PRIME = 0x01000193;
const SEED = 0x811c9dc5;

/** Signs that say how a text is built, not what it says. */
const SHAPES: readonly (readonly [name: string, pattern: RegExp])[] = [
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
  ['kanji without kana', /^[^\u3041-\u30ff]*[\u4e00-\u9fff][^\u3041-\u30ff]*$/],
];
const LENGTHS = [4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048];

/** A text in one case and width with disguises taken off, and as it came in. */
export interface Readable {
  readonly readable: string;
  readonly written: string;
}

/**
 * The different buckets that a text falls into: pieces of two to five characters, words, pairs of words, shapes.
 * `seen` holds, per bucket, the number of the last text that fell into it, so that nothing need be cleared.
 */
export class FeatureReader {
  private readonly seen = new Uint32Array(BUCKETS);
  private text = 0;
  private found = new Uint32Array(4096);
  private count = 0;

  /** Valid until the next call. */
  read({ readable, written }: Readable): Uint32Array {
    this.text += 1;
    this.count = 0;
    const text = ` ${readable.replace(/[0-9]/g, '0').replace(/\s+/g, ' ').trim()} `;
    this.addGrams(text);
    this.addWords(text);
    for (const [name, pattern] of SHAPES) if (pattern.test(written)) this.add(hashOf(`shape ${name}`));
    for (const length of LENGTHS) if (text.length > length) this.add(hashOf(`longer ${length}`));
    return this.found.subarray(0, this.count);
  }

  private addGrams(text: string): void {
    for (let from = 0; from < text.length; from += 1) {
      let hash = SEED;
      const end = Math.min(text.length, from + LONGEST_GRAM);
      for (let at = from; at < end; at += 1) {
        hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
        if (at - from + 1 >= SHORTEST_GRAM) this.add(hash);
      }
    }
  }

  private addWords(text: string): void {
    let before = hashOf('first');
    for (const [word] of text.matchAll(WORD)) {
      const hash = hashOf(`word ${word}`);
      this.add(hash);
      this.add(Math.imul(before, 31) ^ hash);
      before = hash;
    }
  }

  private add(hash: number): void {
    // The low bits of this hash are weak: the high ones are mixed in.
    const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    const bucket = (mixed ^ (mixed >>> 13)) & (BUCKETS - 1);
    if (this.seen[bucket] === this.text) return;
    this.seen[bucket] = this.text;
    if (this.count === this.found.length) {
      const more = new Uint32Array(this.found.length * 2);
      more.set(this.found);
      this.found = more;
    }
    this.found[this.count] = bucket;
    this.count += 1;
  }
}

function hashOf(text: string): number {
  let hash = SEED;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

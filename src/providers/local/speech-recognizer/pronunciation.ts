/**
 * Spelling to sound for words that no dictionary has, such as brands: the longest spelling at a place wins.
 * Rough on purpose; a recogniser forgives a vowel more easily than a missing word.
 */
const SOUNDS: Readonly<Record<string, string>> = {
  tion: 'SH AH N',
  sion: 'ZH AH N',
  ture: 'CH ER',
  ight: 'AY T',
  eigh: 'EY',
  ough: 'AO',
  sch: 'SH',
  tch: 'CH',
  dge: 'JH',
  air: 'EH R',
  ear: 'IH R',
  eer: 'IH R',
  our: 'AO R',
  oar: 'AO R',
  ire: 'AY ER',
  ure: 'Y UH R',
  qu: 'K W',
  ch: 'CH',
  sh: 'SH',
  th: 'TH',
  ph: 'F',
  wh: 'W',
  kn: 'N',
  wr: 'R',
  ck: 'K',
  ng: 'NG',
  gh: 'G',
  ce: 'S EH',
  ci: 'S IH',
  cy: 'S IY',
  ge: 'JH EH',
  gi: 'JH IH',
  ai: 'EY',
  ay: 'EY',
  au: 'AO',
  aw: 'AO',
  ar: 'AA R',
  ee: 'IY',
  ea: 'IY',
  ei: 'EY',
  er: 'ER',
  ew: 'UW',
  ey: 'IY',
  ie: 'IY',
  ir: 'ER',
  oa: 'OW',
  oe: 'OW',
  oi: 'OY',
  oo: 'UW',
  or: 'AO R',
  ou: 'AW',
  ow: 'OW',
  oy: 'OY',
  ue: 'UW',
  ui: 'UW',
  ur: 'ER',
  a: 'AE',
  b: 'B',
  c: 'K',
  d: 'D',
  e: 'EH',
  f: 'F',
  g: 'G',
  h: 'HH',
  i: 'IH',
  j: 'JH',
  k: 'K',
  l: 'L',
  m: 'M',
  n: 'N',
  o: 'OW',
  p: 'P',
  q: 'K',
  r: 'R',
  s: 'S',
  t: 'T',
  u: 'AH',
  v: 'V',
  w: 'W',
  x: 'K S',
  y: 'IY',
  z: 'Z',
};
const LONG_VOWELS: Readonly<Record<string, string>> = { a: 'EY', e: 'IY', i: 'AY', o: 'OW', u: 'UW', y: 'AY' };
const LONGEST = 4;
const SHORTEST_PART = 3;

/** Words with their pronunciations, most usual first, as the phones of the CMU dictionary. */
export class Pronunciations {
  private readonly known = new Map<string, string[]>();

  /** `dictionary` is the text of a CMU dictionary: `word PH ON ES`, further pronunciations as `word(2)`. */
  constructor(dictionary: string) {
    for (const line of dictionary.split('\n')) {
      const space = line.indexOf(' ');
      if (space < 1) continue;
      const entry = line.slice(0, space);
      const word = entry.endsWith(')') ? entry.slice(0, entry.indexOf('(')) : entry;
      const phones = line.slice(space + 1).trim();
      const others = this.known.get(word);
      if (others) others.push(phones);
      else this.known.set(word, [phones]);
    }
  }

  /** Never empty for a word with a Latin letter. */
  of(word: string): readonly string[] {
    const listed = this.known.get(word);
    if (listed) return listed;
    const possessive = word.endsWith("'s") ? this.known.get(word.slice(0, -2)) : undefined;
    if (possessive) return possessive.map((phones) => `${phones} Z`);
    return this.ofTwoWords(word) ?? [soundOut(word)];
  }

  /** `snowgrip` is said as `snow` and `grip`. */
  private ofTwoWords(word: string): string[] | undefined {
    let best: string[] | undefined;
    let bestBalance = Infinity;
    for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
      const first = this.known.get(word.slice(0, cut))?.[0];
      const second = this.known.get(word.slice(cut))?.[0];
      const balance = Math.abs(word.length - 2 * cut);
      if (first === undefined || second === undefined || balance >= bestBalance) continue;
      best = [`${first} ${second}`];
      bestBalance = balance;
    }
    return best;
  }
}

function soundOut(word: string): string {
  const letters = word.replace(/[^a-z]/g, '').replace(/([b-df-hj-np-tv-z])\1/g, '$1');
  const sounds: string[] = [];
  const magic = /^(.*)([aeiouy])([b-df-hj-np-tv-z])e(s?)$/.exec(letters);
  const spelled = magic?.[1] !== undefined && magic[1].length > 0 ? letters.replace(/e(s?)$/, '$1') : letters;
  for (let at = 0; at < spelled.length;) {
    const isLong = magic !== null && spelled !== letters && at === magic[1]?.length;
    const length = isLong ? 1 : longestSpelling(spelled, at);
    const piece = spelled.slice(at, at + length);
    sounds.push((isLong ? LONG_VOWELS[piece] : SOUNDS[piece]) ?? '');
    at += length;
  }
  return sounds.filter(Boolean).join(' ') || 'AH';
}

function longestSpelling(word: string, at: number): number {
  for (let length = LONGEST; length > 1; length--) if (SOUNDS[word.slice(at, at + length)]) return length;
  return 1;
}

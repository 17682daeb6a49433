/** Names of letters in Japanese, in hiragana. */
export const KANA_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'えー えい',
    b: 'びー',
    c: 'しー',
    d: 'でぃー でー',
    e: 'いー',
    f: 'えふ',
    g: 'じー',
    h: 'えいち えっち',
    i: 'あい',
    j: 'じぇー じぇい',
    k: 'けー けい',
    l: 'える',
    m: 'えむ',
    n: 'えぬ',
    o: 'おー',
    p: 'ぴー',
    q: 'きゅー',
    r: 'あーる',
    s: 'えす',
    t: 'てぃー てー',
    u: 'ゆー',
    v: 'ぶい ゔぃー',
    w: 'だぶりゅー だぶる',
    x: 'えっくす',
    y: 'わい',
    z: 'ぜっと ずぃー',
  }).flatMap(([letter, names]) => names.split(' ').map((name): [string, string] => [name, letter])),
);

/** Sounds that a recogniser writes as words; a letter only between numbers. */
export const LETTER_SOUNDS: ReadonlyMap<string, string> = new Map([
  ['are', 'r'],
  ['ar', 'r'],
  ['arr', 'r'],
  ['our', 'r'],
  ['see', 'c'],
  ['sea', 'c'],
]);

/** Spelling alphabet; a letter only beside a number or another letter. */
export const SPELLING_WORDS: ReadonlyMap<string, string> = new Map(
  (
    'alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec ' +
    'romeo sierra tango uniform victor whiskey xray yankee zulu'
  )
    .split(' ')
    .map((word): [string, string] => [word, word.charAt(0)])
    .concat([
      ['alfa', 'a'],
      ['juliet', 'j'],
      ['whisky', 'w'],
      ['zed', 'z'],
      ['zee', 'z'],
    ]),
);

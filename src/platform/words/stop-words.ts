const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'a an the and or but if of at by for with to from in on into about as so than then',
    'is are was were be been being am do does did done have has had can could would will shall should may might must',
    'i me my mine you your yours we us our it its they them their he she his her this that these those there here',
    'what which who whom when where why how much many any some please tell want need like get got let just also',
    'im ive id youre dont doesnt didnt cant isnt arent wont thats whats hi hello ok okay yes no not um uh well exactly actually',
    '教 知 思 言 聞 欲 何 願 下 御 誰',
  ].flatMap((line) => line.split(' ')),
);

/** True of a word that says nothing about what a text is about. Takes an unstemmed word in normal form. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

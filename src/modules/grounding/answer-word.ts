const YES = new RegExp(
  [
    String.raw`^\s*(?:yes|yeah|yep|exactly|indeed|absolutely|definitely|of course|certainly|gladly|all right|alright|okay|ok|sure thing|(?:please )?go ahead|no problem at all|(?:that|this|it)(?:['’]s| is| sounds) (?:totally |perfectly |quite )?(?:fine|okay|all right|good)|(?:that )?makes sense|sounds good|very well|with pleasure)\b(?:,? (?:sir|madam)\b)?[\s,.!]*`,
    // "It is" begins many sentences; alone it says yes.
    String.raw`^\s*(?:right|correct|sure|true|no problem|perfect|wonderful|excellent|great|lovely|fantastic|(?:that|this|it)(?:['’]s| is) (?:right|correct|true|perfect|wonderful|great|lovely)|(?:that|it|they) (?:is|are|does|do|can|will)|you(?:['’]re| are) (?:quite )?right)(?:\s*[,.!]+\s*|\s*$)`,
    String.raw`^\s*(?:はい|ええ|そうです(?:ね)?|(?:その|仰る|おっしゃる)(?:通り|とおり)(?:です|でございます)?(?:ね)?|左様(?:です|でございます)|もちろん(?:です|でございます)?|間違い(?:ござい|あり)ません|大丈夫です|かしこまりました|承知(?:いたし|し)ました|(?:分|わ)かりました|了解(?:です|しました|いたしました)|承りました|問題(?:ござい|あり)ません)(?=[\s,.!、。！]|$)[\s,.!、。！]*`,
  ].join('|'),
  'iu',
);
const NO = /^\s*(?:(?:no|nope|not really)\b(?=\s*[,.!]|\s*$)|いいえ|いえ|違います)[\s,.!、。！]*/iu;

export interface AnswerWord {
  /** Null where the sentence answers neither yes nor no. */
  says: 'yes' | 'no' | null;
  rest: string;
}

/** Parts "yes" and "no", in all their forms, from what follows. */
export function answerWordOf(sentence: string): AnswerWord {
  let [says, rest]: [AnswerWord['says'], string] = [null, sentence];
  for (;;) {
    const word = YES.test(rest) ? 'yes' : NO.test(rest) ? 'no' : null;
    if (word === null) return { says, rest };
    says ??= word;
    rest = rest.replace(word === 'yes' ? YES : NO, '');
  }
}

const TAG =
  /[,\s]*\b(?:right|okay|ok|correct|(?:is|are|does|do|can|will|has|have|was|were)(?:n['’]t)? (?:it|they|i|you|we|that))\s*\?\s*$/iu;
const OPEN_ENGLISH = /\b(?:what|which|who|when|where|why|how|tell me)\b/iu;
const ASKS_ENGLISH =
  /^\s*(?:(?:and|but|so|then|also),? )?(?:is|are|do|does|can|may|will|has|have|could|should|am|must|would|did|was|were)\b/iu;
const OPEN_JAPANESE = /何|なに|いつ|どこ|どれ|どの|どう|いくら|いくつ|誰|だれ|なぜ|教え|について/u;
const ASKS_JAPANESE =
  /(?:ですよね|ますよね|よね|ですね|でしょう|(?:です|ます|ません|でしょう)か|ですか|の)[。?？\s]*$/u;

/** It asks what, when or how: no word of agreement answers it. */
export function isOpenQuestion(question: string): boolean {
  return OPEN_ENGLISH.test(question) || OPEN_JAPANESE.test(question);
}

/** What a question that wants a yes or a no would have confirmed; null of any other. */
export function premiseOf(question: string): string | null {
  const last = question.trim().match(/[^.。?？!！]+(?:\.\d[^.。?？!！]*)*[.。?？!！]*$/u)?.[0] ?? question;
  if (TAG.test(last)) return last.replace(TAG, '.');
  if (ASKS_ENGLISH.test(last) && !OPEN_ENGLISH.test(last)) return last.replace(/\?\s*$/, '.');
  if (ASKS_JAPANESE.test(last) && !OPEN_JAPANESE.test(last))
    return last.replace(/(?:ません)か[。?？\s]*$/u, 'ます').replace(/(?:よね|か|ね)[。?？\s]*$/u, '');
  return null;
}

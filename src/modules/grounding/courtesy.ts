import { readClaims } from './claim-words.js';
import { asksInEnglish, isEnglishCourtesy, isWholeEnglishCourtesy } from './english-courtesies.js';
import { isJapaneseCourtesy, isWholeJapaneseCourtesy } from './japanese-courtesies.js';
import { NOTHING_BESIDE, sayingWordsOf } from './wording.js';

/** Said before the matter itself. */
const OPENING =
  /^\s*(?:(?:i am|i['’]m|we are|we['’]re) (?:very )?(?:sorry|afraid)(?: that| but)?|sorry|unfortunately|thank you(?: for asking| very much)?|please note(?: that)?|well|great question|(?:誠に|大変)?申し訳(?:ござい|あり)ません(?:が)?|恐れ入りますが|あいにく(?:ですが)?|かしこまりました|ありがとうございます|ご案内(?:いた)?します|お答え(?:いた)?します|承知(?:いた)?しました)[\s,.、。!]*/iu;
const QUESTION =
  /^\s*(?:shall|would|do you|which|what|how|is there anything|are there any other|may i|can i|could you|did you mean|is it|are they|are you|have you|when (?:do|would|did) you|where (?:do|did) you|(?:is|was) (?:that|this) (?:correct|right|all|what you|the)|(?:does|did) (?:that|this|it|my answer) (?:answer|help|make sense)|is everything|any(?:thing)? (?:else|other|more)|(?:for|in|on|to|with|of) (?:which|what)|can you (?:tell|say|repeat|describe|give|read|spell|rephrase|speak))\b[^.]*[?？]\s*$|(?:ます|です|ません|でしょう|ました)か[?？。]?\s*$/iu;
/** "Isn't it free?" does not ask. */
const ASKS_NOTHING =
  /^\s*\w+n['’]t\b|(?:では|じゃ)(?:あり|ござい)?ません(?:か|でしょうか)[?？。]?\s*$|ない(?:です|でしょう)か[?？。]?\s*$/iu;
const POINTS = /\b(?:that|this|it|so|as you)\b|(?:その|この|左)?(?:通り|とおり|よう)/iu;
const WORDS = /[\p{L}\p{N}]/u;

/** Words of talking itself. What has these and plain words alone says nothing of the store. */
const OF_TALK: ReadonlySet<string> = new Set(
  sayingWordsOf(
    'thank thanks question questions asking happy glad pleased pleasure help assist sorry afraid apologies apologize inquiry explain answer ' +
      'found find information informed according document documents material record know aware sure certain understand moment wait hello welcome ' +
      'far say said tell told note notice important exact exactly precise short brief briefly detail details else anything another other say talk more ' +
      '問い合わせ 質問 説明 答え お答え お待たせ 待 承知 恐れ入り 失礼 資料 情報 記載 件 点 調べ 手伝い 詳しい 詳細 分かり 不明 聞かせ 知り 存じ 持ち合わせ 参考 念 結論 先 もう一度 一度 何か ほか 他',
    NOTHING_BESIDE,
  ),
);

/** Words of talking that speak of a thing as well: alone they make no talk. */
const OF_ANYTHING: ReadonlySet<string> = new Set(
  sayingWordsOf(
    'else anything another other more sure certain exact exactly short far known ほか 他 何か 先 件 点 もう一度 一度 念',
    NOTHING_BESIDE,
  ),
);
/** What a store does for whoever comes, or wants of him, is no talk, however plain the words. */
const OF_SERVICE =
  /\b(?:offers?|provides?|required?|requires|necessary|needed|accepts?|works?)\b|利用|使用|使[えいう]|対応|可能|必要|用意|要[りる]|受付|お?受け|合[いうっ]/iu;

/** "According to our documents, …" */
const LEADING = /^[^.。,、:：]{2,40}[,、:：]\s*/u;

/** The sentence without the polite words before it. */
export function withoutOpening(sentence: string): string {
  let rest = sentence;
  for (let without = rest.replace(OPENING, ''); without !== rest; without = rest.replace(OPENING, '')) rest = without;
  const [phrase = ''] = LEADING.exec(rest) ?? [];
  return phrase !== '' && isTalk(phrase.replace(/(?:が|ところ|と)?[,、:：]\s*$/u, ''))
    ? rest.slice(phrase.length)
    : rest;
}

/** A sentence that asks asserts nothing. */
export function isQuestion(sentence: string): boolean {
  if (ASKS_NOTHING.test(sentence)) return false;
  return QUESTION.test(sentence) || (asksInEnglish(sentence) && readClaims(sentence).poles.size === 0);
}

/**
 * True of a clause that asserts nothing which a document would have to confirm. Where the visitor said something that can be
 * agreed with, mere words of talking may agree.
 */
export function isCourtesy(clause: string, mayAgree = false): boolean {
  return (
    saysNothing(clause) || isEnglishCourtesy(clause) || isJapaneseCourtesy(clause) || (!mayAgree && isTalk(clause))
  );
}

/** True of a text without a word. */
export function saysNothing(text: string): boolean {
  return !WORDS.test(text);
}

/** True of a sentence that is one courtesy from its first word to its last, whatever its words would claim in another. */
export function isOnlyCourtesy(sentence: string): boolean {
  return isWholeEnglishCourtesy(sentence) || isWholeJapaneseCourtesy(sentence);
}

/** True of a sentence that speaks of no matter at all, so that none can be the wrong one. */
export function hasNoMatter(sentence: string): boolean {
  const said = withoutOpening(sentence);
  return isOnlyCourtesy(sentence) || isOnlyCourtesy(said) || isQuestion(said);
}

/** It must have such a word, and point at nothing but to deny that it is known. */
function isTalk(clause: string): boolean {
  const words = sayingWordsOf(clause, NOTHING_BESIDE);
  if (OF_SERVICE.test(clause) || words.every((word) => OF_ANYTHING.has(word))) return false;
  if (!words.every((word) => OF_TALK.has(word))) return false;
  return !POINTS.test(clause) || readClaims(clause).denials > 0;
}

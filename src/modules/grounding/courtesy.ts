import { answerWordOf } from './answer-word.js';
import { readClaims } from './claim-words.js';
import { admitsInEnglish, asksInEnglish, isEnglishCourtesy, isWholeEnglishCourtesy } from './courtesies/english.js';
import { admitsInJapanese, isJapaneseCourtesy, isWholeJapaneseCourtesy } from './courtesies/japanese.js';

/** Said before the matter itself. */
const OPENING =
  /^\s*(?:(?:i am|i['’]m|we are|we['’]re) (?:very )?(?:sorry|afraid)(?: that| but)?|sorry|unfortunately|thank you(?: for asking| very much)?|please note(?: that)?|well|great question|(?:according to|from|in) (?:my|our|the) (?:records|documents|information|material|notes)|(?:誠に|大変)?申し訳(?:ござい|あり)ません(?:が)?|恐れ入りますが|あいにく(?:ですが)?|ありがとうございます|(?:お?調べ|確認)(?:いた)?しましたところ|(?:手元の|当店の)?(?:資料|情報|記録)(?:によりますと|によると|によれば|では)|ご案内(?:いた)?します|お答え(?:いた)?します)[\s,.、。!]*/iu;
const QUESTION =
  /^\s*(?:shall|would|do you|which|what|how|is there anything|are there any other|may i|can i|could you|did you mean|is it|are they|are you|have you|when (?:do|would|did) you|where (?:do|did) you|(?:is|was) (?:that|this) (?:correct|right|all|what you|the)|(?:does|did) (?:that|this|it|my answer) (?:answer|help|make sense)|is everything|any(?:thing)? (?:else|other|more)|(?:for|in|on|to|with|of) (?:which|what)|can you (?:tell|say|repeat|describe|give|read|spell|rephrase|speak))\b[^.]*[?？]\s*$|(?:ます|です|ません|でしょう|ました)か[?？。]?\s*$/iu;
/** "Isn't it free?" does not ask. */
const ASKS_NOTHING =
  /^\s*\w+n['’]t\b|(?:では|じゃ)(?:あり|ござい)?ません(?:か|でしょうか)[?？。]?\s*$|ない(?:です|でしょう)か[?？。]?\s*$/iu;
const WORDS = /[\p{L}\p{N}]/u;

/** The sentence without the polite words before it. */
export function withoutOpening(sentence: string): string {
  let rest = sentence;
  for (let without = rest.replace(OPENING, ''); without !== rest; without = rest.replace(OPENING, '')) rest = without;
  return rest;
}

/** A sentence that asks asserts nothing. */
export function isQuestion(sentence: string): boolean {
  if (ASKS_NOTHING.test(sentence)) return false;
  return QUESTION.test(sentence) || (asksInEnglish(sentence) && readClaims(sentence).poles.size === 0);
}

/** True of a clause that asserts nothing which a document would have to confirm. */
export function isCourtesy(clause: string): boolean {
  return saysNothing(clause) || isEnglishCourtesy(clause) || isJapaneseCourtesy(clause);
}

/** True of a text without a word. */
export function saysNothing(text: string): boolean {
  return !WORDS.test(text);
}

/** True of a sentence that is one courtesy from its first word to its last, whatever its words would claim in another. */
export function isOnlyCourtesy(sentence: string): boolean {
  return isWholeEnglishCourtesy(sentence) || isWholeJapaneseCourtesy(sentence);
}

/** True of a sentence that says of something only that it is not known: whatever it names is asserted by nothing. */
export function admitsIgnorance(sentence: string): boolean {
  return admitsInEnglish(sentence) || admitsInJapanese(sentence);
}

/** True of a sentence that speaks of no matter at all, so that none can be the wrong one. */
export function hasNoMatter(sentence: string): boolean {
  const said = withoutOpening(sentence);
  const { rest } = answerWordOf(said);
  return [sentence, said, rest].some(isOnlyCourtesy) || saysNothing(rest) || isQuestion(said);
}

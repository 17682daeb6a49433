import { readClaims } from './claim-words.js';
import { NOTHING_BESIDE, sayingWordsOf } from './wording.js';

/** Said before the matter itself. */
const OPENING =
  /^\s*(?:(?:i am|i['’]m|we are|we['’]re) (?:very )?(?:sorry|afraid)(?: that| but)?|sorry|unfortunately|thank you(?: for asking| very much)?|certainly|of course|sure|gladly|please note(?: that)?|well|great question|申し訳(?:ござい|あり)ません(?:が)?|恐れ入りますが|あいにく(?:ですが)?|かしこまりました|ありがとうございます|ご案内(?:いた)?します|お答え(?:いた)?します|承知(?:いた)?しました)[\s,.、。!]*/iu;
/** Clauses that assert nothing of the store: not knowing, offering the staff, asking back. */
const COURTESIES: readonly RegExp[] = [
  /^\W*(?:and |but |so )?(?:i|we)(?:(?: am| are|['’]m|['’]re)? not sure| (?:do not|don['’]t) (?:know|have (?:any |that |reliable )*information)| (?:cannot|can['’]t|am not able to|am unable to) (?:tell|say|confirm|answer)| have no (?:reliable )?information)\b/iu,
  /^\W*(?:and |but |so )?the (?:material|documents?|information) do(?:es)? not say\b/iu,
  /^\W*(?:and |but |so )?(?:(?:i|we) can|(?:shall|should|may|can) (?:i|we)) (?:call|ask|get) (?:the |a member of )?(?:staff|someone|a person)\b/iu,
  /^\W*(?:and |but |so )?(?:please )?(?:ask|call|speak to|contact|talk to) (?:the |a member of |our )?(?:staff|someone)\b/iu,
  /^\W*(?:good (?:morning|afternoon|evening)|hello|please wait|one moment)\b|^\s*(?:いらっしゃいませ|少々お待ちください)/iu,
  /^\W*(?:let me know|how can i help|i am happy to help|you(?: are|['’]re) welcome)\b/iu,
  /^\W*please (?:say|tell me|give me|choose|repeat)\b/iu,
  /^\W*you (?:asked|said|mentioned|are looking for|were looking for)\b/iu,
  /(?:分かり|わかり)かねます|(?:お答え|ご案内)(?:でき|いたし)(?:ません|かねます)|情報が(?:ござい|あり)ません|(?:資料|情報)では確認(?:でき|いたし)?(?:ません|かねます)|確認(?:でき|いたしかね)(?:ません|ます)/u,
  /^[^、。はも]{0,12}スタッフ(?:を|に|へ)(?:お呼び|お尋ね|お声がけ|お問い合わせ|ご相談|ご確認|お申し付け)(?:でき|いたし|し|くださ|いただけ)(?:ます|い|ましょうか|ませ)/u,
  /お申し付けください|お聞かせ(?:ください|いただけ)|お探しです(?:か|ね)|とのことですね|でしょうか$|お気軽に/u,
];
const QUESTION =
  /^\s*(?:shall|would|do you|which|what|how|is there anything|are there any other|may i|can i|could you|did you mean|is it|are they)\b[^.]*[?？]\s*$|(?:ます|です|ません|でしょう|ました)か[?？。]?\s*$/iu;
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
  return QUESTION.test(sentence) && !ASKS_NOTHING.test(sentence);
}

/**
 * True of a clause that asserts nothing which a document would have to confirm. Where the visitor said something that can be
 * agreed with, mere words of talking may agree.
 */
export function isCourtesy(clause: string, mayAgree = false): boolean {
  return !WORDS.test(clause) || COURTESIES.some((courtesy) => courtesy.test(clause)) || (!mayAgree && isTalk(clause));
}

/** It must have such a word, and point at nothing but to deny that it is known. */
function isTalk(clause: string): boolean {
  const words = sayingWordsOf(clause, NOTHING_BESIDE);
  if (words.length === 0 || !words.every((word) => OF_TALK.has(word))) return false;
  return !POINTS.test(clause) || readClaims(clause).denials > 0;
}

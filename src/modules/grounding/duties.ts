import type { Span } from './clauses.js';

/** How far a clause binds: what is left out of it changes what is meant, and so does what is put in. */
export interface Duties {
  /** "must", "needs", 「必要」. */
  readonly isNeeded: boolean;
  /** "cannot", "may not", 「できません」. */
  readonly isBarred: boolean;
  /** "often", "some", 「一部」: it is not said of all, or not for certain. */
  readonly isPartial: boolean;
  /** "every", 「必ず」: without an exception. */
  readonly isUniversal: boolean;
  /** "if …", 「…の場合」: the clause is the condition of another one. */
  readonly isCondition: boolean;
  /** It has a condition within. */
  readonly holdsCondition: boolean;
}

export const NO_DUTIES: Duties = {
  isNeeded: false,
  isBarred: false,
  isPartial: false,
  isUniversal: false,
  isCondition: false,
  holdsCondition: false,
};

const NEEDED =
  /\b(?:must(?! not)|needs?|needed|ha(?:s|ve|d) to|requires?|required|necessary|should)\b|必要|必須|(?<![重主])要(?:り|る|し)|不要|(?:なけれ|ない)(?:ば|と)(?:なら|いけ)|べき|予約制/iu;
const BARRED =
  /\bcan(?:not| not|['’]t)\b|\b(?:may|must) (?:not|never)\b|\b(?:not|un|never) ?(?:be )?(?:possible|allowed|permitted|able)\b|(?:でき|いただけ|られ|使え|入れ|せ|え|め)ません|禁じ|お断り|かねます/iu;
const PARTIAL =
  /\b(?:some|most|often|usually|sometimes|mostly|generally|normally|nearly|almost)\b|一部|ほとんど|たいてい|通常|(?:こと|場合)[がも](?:あ|ござ)|かもしれ/iu;
const UNIVERSAL =
  /\b(?:every(?! \d| (?:two|three|four|five|six|few|other)\b)|everyone|everybody|everything|all|always|ever|never|any|anyone|anybody|anything|nobody|nothing|none|whole|entire|entirely|completely)\b|すべて|全て|全[部員商]|必ず|いつも|いつでも|常に|どなた|誰|どれでも|何でも|一切|決して|絶対|毎[日週月年回]/iu;
const CONDITION_BEFORE = /\b(?:if|unless|when|as long as|provided(?: that)?|except(?: when| if)?)\s*$/iu;
const CONDITION =
  /^\s*(?:if|unless|when|as long as|provided)\b|(?:場合|なら|であれば|れば|たら|ときに?|際に?)[はも]?[、，]?\s*$/iu;
const CONDITION_WITHIN =
  /\b(?:if|unless|as long as|provided that)\b|場合|であれば|(?:すれ|あれ|けれ)ば|(?:とき|際)は/iu;
const REACH = 16;

export function dutiesOf(text: string, { start, end }: Span): Duties {
  const clause = text.slice(start, end);
  const isCondition = CONDITION.test(clause) || CONDITION_BEFORE.test(text.slice(Math.max(0, start - REACH), start));
  return {
    isNeeded: NEEDED.test(clause),
    isBarred: BARRED.test(clause),
    isPartial: PARTIAL.test(clause),
    isUniversal: UNIVERSAL.test(clause),
    isCondition,
    holdsCondition: isCondition || CONDITION_WITHIN.test(clause),
  };
}

import { normalForm } from '../../../platform/words/index.js';

/** What a question wants to be told. A question of two kinds may be answered as either. */
const ASKING: readonly (readonly [kind: string, words: RegExp])[] = [
  ['time', /\bwhen\b|\bwhat time\b|\bhow (?:late|early|soon)\b|いつ|何時|何日|何曜/u],
  ['place', /\bwhere\b|どこ|どちらに|場所/u],
  ['person', /\bwho(?:m|se)?\b|誰|だれ|どなた/u],
  ['reason', /\bwhy\b|なぜ|何故|どうして|なんで/u],
  [
    'amount',
    /\bhow much\b|\bwhat (?:does|do|is|are) .{0,24}\b(?:cost|price)|\bprices?\b|\bcosts?\b|いくら|料金|値段|価格|費用/u,
  ],
  ['number', /\bhow many\b|いくつ|何(?:本|個|枚|台|人|回|点|つ)/u],
  ['duration', /\bhow long\b|何分|何時間|何日間|(?:どれ|どの)(?:くらい|ぐらい)の?(?:時間|期間|かか)/u],
];

const DENIAL =
  /\b(?:not|no|never|cannot|without|unable)\b|n't\b|\b(?:can|do|does|did|is|are|was|wo|wasn|isn)nt\b|[いえけせてでねべめれかがさただなばまらわき来し]な(?:い|く|かっ)(?!です?か|でしょうか|かな|か)|ないと(?:き|、)|ません(?!か|でしょうか)|なしで|以外/u;

/** Polite words that are written like a denial. */
const APOLOGY = /(?:すみ|すい|申し訳(?:ござい|あり)|かもしれ)ません/gu;

export function askingIn(question: string): Set<string> {
  const text = normalForm(question);
  return new Set(ASKING.filter(([, words]) => words.test(text)).map(([kind]) => kind));
}

/** A polite question in a negative form ("できませんか", "can't I") wants the same as without it in Japanese alone. */
export function deniesIn(question: string): boolean {
  return DENIAL.test(normalForm(question).replace(APOLOGY, ' '));
}

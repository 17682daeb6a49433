import type { Locale } from '../../../contracts/index.js';
import type { Courtesy } from '../../grounding/index.js';

const PERSON_EN =
  '(?:person|human|human being|staff|staff member|member of staff|clerk|employee|assistant|manager|someone|somebody|attendant|representative)';
const STAFF_EN = [
  new RegExp(
    `\\b(?:talk|speak|chat) (?:to|with) (?:a |an |the |some |your |any )?(?:real |live |actual )?${PERSON_EN}\\b`,
  ),
  new RegExp(
    `\\b(?:call|get|fetch|bring|find|send)(?: me| us)? (?:a |an |the |some |your |over )?(?:real |live )?${PERSON_EN}\\b`,
  ),
  new RegExp(
    `\\b(?:need|want|like) (?:to see )?(?:a |an |the |some )?(?:real |live )?(?:person|human|staff|clerk|assistant|manager|attendant)\\b`,
  ),
  new RegExp(
    `\\b(?:is|are) (?:there )?(?:any ?one|any ?body|a person|someone|staff) (?:here|there|around|who can help|i can (?:talk|speak) to)`,
  ),
  new RegExp(`^(?:a )?(?:real )?(?:person|human|staff|someone|manager)(?: please)?$`),
  /\bcan (?:someone|somebody|anyone) help\b/,
];
const PERSON_JA =
  '(?:店員|スタッフ|係員|係の(?:人|方|者)|担当(?:者|の(?:人|方))?|責任者|店長|従業員|人間|オペレーター)';
const STAFF_JA = [
  new RegExp(
    `${PERSON_JA}(?:さん)?(?:の方|の人)?(?:を|に|と|へ)?[^。]{0,8}(?:呼|よん|話|はな|お願い|おねがい|代わ|替わ|変わ|かわっ|つな|繋|来て|きて|聞き|相談)`,
  ),
  /(?:人|ひと)と(?:直接)?(?:話|はな)/,
  /(?:誰|だれ)か(?:来て|きて|呼んで|よんで|いませんか|いますか|お願い|助けて)/,
  new RegExp(`^${PERSON_JA}(?:さん)?(?:を)?(?:お願いします|おねがいします)?$`),
];

const COURTESIES: Readonly<Record<Locale, readonly (readonly [Courtesy, RegExp])[]>> = {
  en: [
    [
      'goodbye',
      /^(?:ok |okay |alright )?(?:(?:thank you|thanks)(?: very much| a lot| so much)? )?(?:good ?bye|bye(?: bye)?|see you(?: later)?|that(?:'s| is| will be|'ll be) all(?: (?:thank you|thanks))?|i(?:'m| am) done)(?: (?:thank you|thanks))?$/,
    ],
    [
      'thanks',
      /^(?:ok |okay |great |perfect |i see |got it |all right |alright )*(?:thank you|thanks|cheers|i see|got it|understood|i understand|all right|alright|great|perfect|cool|nice|awesome|wonderful|excellent|sounds good|good to know|no problem|no worries)(?: very much| a lot| so much| for your help)*$/,
    ],
    ['greeting', /^(?:hello|hi|hey|good (?:morning|afternoon|evening)|hello there|hi there)(?: there)?$/],
  ],
  ja: [
    [
      'goodbye',
      /^(?:(?:どうも)?ありがとう(?:ございます|ございました)? ?)?(?:さようなら|さよなら|バイバイ|ばいばい|失礼します|以上です|もう(?:いい|大丈夫|結構)です|それでは失礼します|帰ります)$/,
    ],
    [
      'thanks',
      /^(?:(?:はい|あ|ああ|そうですか|どうも|なるほど|わかりました|分かりました|了解です|承知しました) ?)*(?:ありがとう(?:ございます|ございました)?|サンキュー|助かりました|どうも|なるほど|そうですか|そうなんですね?|いいですね|わかりました|分かりました|了解(?:です|しました)?|承知しました)$/,
    ],
    ['greeting', /^(?:こんにちは|こんばんは|おはよう(?:ございます)?|はじめまして|もしもし|やあ)$/],
  ],
};

const YES = [
  /^(?:(?:yes|yeah|yep|yup|right|correct|exactly|sure|ok|okay|please|it is|that is it|that's it|that is right|that's right|that one|this one|thank you|thanks)(?: |$))+$/,
  /^(?:(?:はい|ええ|うん|そうです|そう|その通りです|そのとおりです|それです|それで|お願いします|合ってます|合っています|あってます)[ねよ]? ?)+$/,
];
const NO = [
  /^(?:(?:no|nope|nah|not that|not that one|wrong|that is wrong|that's wrong|that is not it|that's not it|it is not|it isn't|neither|none|none of (?:them|these|those)|not now|no need|i'm (?:fine|good)|that's (?:ok|okay|fine)|thank you|thanks)(?: |$))+$/,
  /^(?:(?:いいえ|いえ|いや|違います|ちがいます|違う|ちがう|そうではありません|それではありません|どれも|どちらも|どれでもありません|結構です|大丈夫です|要りません|いりません)[ねよ]? ?)+$/,
];

/** What an utterance that is nothing else says to a question of ours. */
export function replyIn(utterance: string): 'yes' | 'no' | null {
  const words = plain(utterance);
  if (YES.some((pattern) => pattern.test(words))) return 'yes';
  return NO.some((pattern) => pattern.test(words)) ? 'no' : null;
}

const TAKES_OFFER = [
  /^(?:(?:yes|yeah|yep|sure|ok|okay|please|great|right) )*(?:do(?: it| so| that)?|go ahead|call(?: them| him| her| one)?|i would like that|i'd like that|that would be (?:great|good|nice|lovely|helpful|perfect|kind)|if you (?:can|could|would|please))(?: please| thank you| thanks)*$/,
  /^(?:(?:はい|ええ|うん|じゃあ|では|それでは|すぐに?) ?)*(?:お?呼び(?:ください|いただけますか|いただきたいです)|呼んで(?:ください|下さい|もらえますか|いただけますか|くれますか|ほしいです)?|お願い(?:いた|致)?します|お願いできますか|頼みます|そうしてください)[ねよ]?$/,
];

/** True when an utterance says yes to what was offered to be done. */
export function takesOffer(utterance: string): boolean {
  const words = plain(utterance);
  return replyIn(utterance) === 'yes' || TAKES_OFFER.some((pattern) => pattern.test(words));
}

/** True when a person is asked for in words. */
export function asksForStaff(utterance: string): boolean {
  const words = plain(utterance);
  return STAFF_EN.some((pattern) => pattern.test(words)) || STAFF_JA.some((pattern) => pattern.test(words));
}

/** The courtesy that an utterance is, and nothing but. */
export function courtesyIn(utterance: string): Courtesy | null {
  const words = plain(utterance);
  const found = [...COURTESIES.en, ...COURTESIES.ja].find(([, pattern]) => pattern.test(words));
  return found?.[0] ?? null;
}

const LONGEST = 400;

function plain(utterance: string): string {
  return utterance
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/[.,!?。、!?…~〜「」"]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a clause can claim without a number. Each has two ends, and a clause may name either. */
export type Dimension = 'charge' | 'opening' | 'always' | 'stock' | 'fit' | 'promise';
export type Pole = 'yes' | 'no';

const WORDS: readonly (readonly [Dimension, Pole, RegExp])[] = [
  [
    'charge',
    'no',
    /\b(?:free of charge|for free|(?:there is )?no (?:extra |additional )?(?:charge|fee)s?(?: is added)?|without (?:any )?(?:extra |additional )?(?:charge|cost|fee)s?|at no (?:extra )?(?:charge|cost)|nothing is charged|costs? nothing|complimentary)\b|(?<!有)料金?(?:は|が|も)?(?:かかりません|いただきません|いただかず|かかりませ)|手数料(?:は|が|も)?かかりません|費用(?:は|が|も)?かかりません|サービスで(?:ござい|す)/giu,
  ],
  [
    'charge',
    'yes',
    /\bnot (?:for )?free\b|\bn['’]t free\b|\b(?:is|are) (?:also |always )?charged\b|\b(?:extra|additional) (?:charge|cost|fee)s?\b|\bcosts? extra\b|\ba fee\b|有料|無料では(?:あり|ござい|な)(?:ません|い)|(?:手数料|料金|費用)[がは]かかります/giu,
  ],
  ['charge', 'no', /\bfree\b|無料/giu],
  [
    'stock',
    'no',
    /\b(?:out of|not in) stock\b|\bsold out\b|\bnone (?:are |is )?left\b|\bno longer (?:carry|sell|have|available)\b|品切れ|売り切れ|売切れ|完売|在庫切れ|在庫(?:が|は)?(?:ござい|あり)ません|在庫(?:が)?ない|取り扱いを終了/giu,
  ],
  [
    'stock',
    'yes',
    /\bin stock\b|\bavailable\b|\b(?:are|is|have|has) (?:plenty |some |enough )?left\b|\bon the shelf\b|\bplenty\b|在庫(?:が|は|も)?(?:たくさん|十分に?|豊富に|[本個枚点台]|\s)*(?:ござい|あり)ます|在庫のある|在庫あり|店頭にございます/giu,
  ],
  [
    'always',
    'yes',
    /\bround the clock\b|\bday and night\b|\ball year(?: round)?\b|年中無休|終日|一年中|(?:24|二十四)時間営業/giu,
  ],
  [
    'opening',
    'yes',
    /\bno (?:weekly )?closing days?\b|\bnot closed\b|(?:定休日|お?休み|休業日)(?:は|が|も)?(?:ござい|あり)ません|定休日(?:は|が)?(?:なく|なし|ない)/giu,
  ],
  [
    'opening',
    'no',
    /\bnot open\b|\bclosed\b|\bclosing day\b|\bshut\b|\bcloses? (?:early|on)\b|定休日|休業|お休み|(?<![夏冬])休み|閉まって|営業(?:して|いたして)?(?:い|おり)ません/giu,
  ],
  ['opening', 'yes', /\bopen(?:s|ed)?\b|\bcloses? at\b|営業(?!時間[内中外])|開店|閉店|開いて/giu],
  [
    'fit',
    'yes',
    /\b(?:fits?|right for|suits?|suitable for|compatible with)\b(?=[^.]*\b(?:your|any|every) (?:car|vehicle|wheels?)|[^.]*\bas well\b)|\bon (?:any|every|your) (?:car|vehicle)\b|\bcompatible\b|\bsuitable\b|お車に(?:は|も)?(?:合|適合|取り付け|お使い|ぴったり)|適合し|ぴったり|(?<![場組割具都待間])合(?=い(?:ます|ません)|わない)/giu,
  ],
  [
    'promise',
    'yes',
    /\b(?:i|we)(?: have|['’]ve) (?:just |already )?(?!no\b|not\b|any\b)(?:\w+ed|put|sent|kept|set|told|made|given|written)\b|\b(?:is|are) (?:already )?(?:confirmed|on (?:the|its|his|her|their) way)\b|\b(?:i|we)(?: will|['’]ll| shall| promise| guarantee)\b|\byou(?: will|['’]ll) (?:get|receive|have)\b|いたしました|(?:承り|取り消し|予約し|手配し|送り|お預かりし)ました|ておき(?:ます|ました)|向かって(?:おり|い)ます|(?:必ず|責任を持って)[^。]*|[おご](?:送り|電話|連絡|取り置き|返し|返金|値引き|手配|約束|保証)(?:いた)?します|折り返し|特別に/giu,
  ],
];

/** Sounds like a denial, and denies nothing. */
const NO_DENIAL =
  /\b(?:not|no) (?:\w+er|more|less) than\b|\bno problem\b|\bno later\b|\bwithout limit\b|かもしれ(?:ません|ない)|(?:なければ|ないと)(?:なりません|ならない|いけません)?|ありませんか|ませんか|少ない|しかない|申し訳(?:ござい|あり)ません|すみません|限らず|かかわらず|にかかわらず/giu;
const DENIAL =
  /\b(?:not|never|cannot|no|none|nothing|neither|nor|without|unable|refus(?:e|es|ed)|forbid(?:s|den)?|excluded|except)\b|n['’]t\b|ません|ない(?=[^か]|$)|なし(?!で?す)|無し|不可|不要|(?:でき|なら|せ|わ|か|け|要ら|出さ|残さ)ず|かねます|対象外|遠慮|お断り|お控え|禁じ|(?<=[はがもに])なく|(?<=[はがも])なし/giu;

export interface Claims {
  /** The ends that are named, of each dimension that is. */
  readonly poles: ReadonlyMap<Dimension, ReadonlySet<Pole>>;
  /** How many claims there are: of two, one can be changed. */
  readonly claims: number;
  /** How often what is left is denied: twice is not the same as not at all. */
  readonly denials: number;
  /** The text without the words that were read as claims and denials. */
  readonly rest: string;
}

/** Reads what a clause claims besides its numbers. */
export function readClaims(clause: string): Claims {
  const poles = new Map<Dimension, Set<Pole>>();
  let rest = clause;
  let claims = 0;
  for (const [dimension, pole, words] of WORDS) {
    const without = rest.replace(words, ' ');
    if (without === rest) continue;
    claims += rest.match(words)?.length ?? 0;
    rest = without;
    poles.set(dimension, (poles.get(dimension) ?? new Set()).add(pole));
  }
  rest = rest.replace(NO_DENIAL, ' ');
  const denials = rest.match(DENIAL)?.length ?? 0;
  return { poles, claims, denials, rest: rest.replace(DENIAL, ' ') };
}

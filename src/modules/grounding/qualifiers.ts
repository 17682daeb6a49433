/**
 * Words that say how far a sentence holds: of how many, how often, on which condition, how sure. Each class is closed; what
 * is said must have as many of each as its record, or it says something else.
 */
const CLASSES = {
  all: /\b(?:all|every|each|everyone|everybody|everything|everywhere|any|anyone|anybody|anything|anywhere|both|whole|entire|entirely|completely|fully|total|full)\b|すべて|全て|全[員部額商車店]|あらゆる|どなた|誰|だれ|どれ[でも]|どの|何でも|みな|皆|一切|両方|完全/giu,
  none: /\b(?:nobody|nothing|none|neither|nor|nowhere|no one|not (?:one|a single|any)|no (?:customers?|visitors?|guests?|clients?|persons?|people))\b|[一1]人も|[一1]人として/giu,
  some: /\b(?:some|most|many|much|few|several|part(?:s|ly)?|certain|various|a lot|lots|plenty)\b|一部|多く|ほとんど|大半|いくつか|数多|たくさん|何[本個人台枚件回]か/giu,
  always:
    /\b(?:always|ever|never|constantly|invariably|automatically|whenever|forever|guaranteed)\b|必ず|いつも|いつでも|常に|絶対|決して|永久|ずっと|自動的|確実/giu,
  often:
    /\b(?:often|usually|sometimes|mostly|generally|normally|typically|occasionally|rarely|seldom|mainly)\b|よく(?!ある)|通常|普段|たいてい|大抵|時々|ときどき|たまに|まれに|基本的|原則|主に/giu,
  perhaps: /\b(?:may be|might|maybe|perhaps|possibly|probably|likely)\b|かもしれ|おそらく|たぶん|可能性|見込み/giu,
  can: /\b(?:can(?:not)?|could|may|able|possible|possibly|allowed|permitted)\b|でき|いただけ|可能|かね|られ[るまて]|れます/giu,
  ask: /\bplease\b|ください|下さい|お願い|いただき|いただい|頂[きい]/giu,
  must: /\b(?:must|needs?|needed|ha(?:s|ve|d) to|requires?|required|requirement|necessary|necessarily|should|ought|mandatory|obligatory|compulsory)\b|必要|必須|義務|不要|(?<![重主])要(?:り|る|し)|(?:なけれ|ない)(?:ば|と)(?:なら|いけ)|べき|予約制/giu,
  only: /\b(?:only|solely|exclusively|alone|just|limited|limits?|restricted|except|excluding|besides|apart)\b|だけ|のみ|しか(?!ね)|限り|限[定らっ]|以外|除[きくい]|専用/giu,
  more: /\b(?:more|less|most|least|fewer|fewest|twice|double[ds]?|triple[ds]?|half|halves|quarter|third|times|extra|additional|additionally|plus|another|again|further|even|higher|lower|longer|shorter|cheaper|cheapest|dearer|better|best|faster|fastest|earlier|later|bigger|larger|smaller|nearest|same|equal|max(?:imum)?|min(?:imum)?)\b|もっと|最も|一番|最[大小高低安長短上新速]|[一二三四五六七八九十\d]倍|倍の|倍額|半[分額値数]|四分の|割増|割引|追加|別途|加算|さらに|再度|同[じ額]|早め|安く|高く|長く/giu,
  about:
    /\b(?:about|around|approximately|roughly|nearly|almost|circa|some \d|exactly|precisely|at least|at most|up to|over|under)\b|約(?!束)|およそ|おおよそ|ほど|くらい|ぐらい|前後|程度|ちょうど|少なくとも/giu,
  when: /\b(?:now|already|soon|immediately|at once|instantly|today|tonight|tomorrow|yesterday|still|yet|right away|straight away|later|currently|permanently|temporarily)\b|すぐ|ただちに|直ちに|今[日すは年月週]|本日|当日|翌日|明日|昨日|即[日時座]|既に|すでに|まだ|もう|現在|ただいま|後日/giu,
  if: /\b(?:if|unless|provided|as long as|in case|otherwise|when|whether|depending|depends|subject to|regardless|even)\b|場合|(?:で|な)なければ|なら(?!な)|(?:で|が)あれば|[れけせえめ]ば|[しっい]たら|とき[はにも、]|際[はにも、]|次第|応じ|よって異|問わず|かかわらず|限らず/giu,
  but: /\b(?:but|however|although|though|while|whereas|instead|rather)\b|ただし|しかし|ものの|一方|代わり/giu,
  from: /\b(?:from|since|after|starting|onwards?)\b|から|以[降後上]|より/giu,
  to: /\b(?:until|till|before|by|within|during|through|throughout|up to)\b|まで|以[前内下]|未満|[間中]に/giu,
  or: /\bor\b|または|もしくは|あるいは/giu,
  each: /\b(?:per|apiece|(?<=\s\s|once |twice )an?)\b|につき|あたり|当たり|ごと|ずつ|毎[日週月年時]/giu,
} as const;

export type Qualifiers = ReadonlyMap<keyof typeof CLASSES, number>;

const NAMES = Object.keys(CLASSES) as (keyof typeof CLASSES)[];

export function qualifiersIn(text: string): Qualifiers {
  return new Map(NAMES.map((name) => [name, text.match(CLASSES[name])?.length ?? 0]));
}

/** Of several clauses together. */
export function qualifiersOf(clauses: readonly { readonly qualifiers: Qualifiers }[]): Qualifiers {
  return new Map(NAMES.map((name) => [name, clauses.reduce((sum, each) => sum + (each.qualifiers.get(name) ?? 0), 0)]));
}

/** Are there at least as many of each? */
export function hasQualifiers(there: Qualifiers, needed: Qualifiers): boolean {
  return NAMES.every((name) => (there.get(name) ?? 0) >= (needed.get(name) ?? 0));
}

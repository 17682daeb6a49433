/**
 * Visitors ask in verbs what documents say in nouns. Each way of asking is replaced by the words that documents of any
 * store use for it; what else the question holds stays as it is.
 */
const WAYS_OF_ASKING: readonly (readonly [asked: RegExp, written: string])[] = [
  [
    /\b(?:what time|when|how (?:late|early)|until when|till when)\b[^.?!]{0,24}?\b(?:open|close|shut|closing|opening)(?:s|d)?\b(?: today| tonight)?/g,
    'opening hours',
  ],
  [/\b(?:do|are) you (?:still )?(?:open|closed?)\b(?: (?:right )?now| today| tonight)?/g, 'opening hours'],
  [/\b(?:new year(?:'?s)?(?: day| eve)?|christmas(?: day| eve)?)\b/g, '$& holidays'],
  [/お?正月|元日|元旦|大晦日/g, '年末年始 休み'],
  [/(?:クリスマス|祝日|祭日)(?=[はもに]?(?:[?？]|$|やって|営業|開|休))/g, '$& 営業時間'],
  [/\b(?:business|store|shop|working) hours\b/g, 'opening hours'],
  [
    /\bwhere (?:are you|is (?:the|this|your) (?:store|shop))\b|\bhow (?:do|can) i (?:get|come) (?:there|here|to (?:you|the store|your (?:store|shop)))\b|\byour address\b/g,
    'access address',
  ],
  [/\b(?:can|do|may) (?:i|you|we) (?:pay|take|accept)\b|\bhow (?:can|do) i pay\b/g, 'payment methods pay'],
  [
    /\b(?:give|take|bring) (?:it|them|this|something) back\b|\b(?:send|return) (?:it|them|this|something)(?: back)?\b|\bmoney back\b/g,
    'return refund',
  ],
  [/\b(?:restrooms?|bathrooms?|washrooms?|wc|loo)\b/g, 'toilet restroom'],
  [/\b(?:leave|put|stop) (?:my|the|our) car\b/g, 'parking'],
  [
    /\b(?:store|keep|leave) (?:(?:my|our|the|old|other|winter|summer|a set of|four) )*(?:tires|tyres|wheels)\b/g,
    '$& storage',
  ],
  [/\bwifi\b|\bwlan\b/g, 'wi-fi'],
  [/\bhow long (?:does|do|will|would|is (?:it|this|that|the wait))\b/g, 'time takes minutes'],
  [/\bhow long (?=(?:is|are) (?:the|your)\b)|\b(?:for )?how (?:long|far|many|often)[ ?.]*$/g, ''],
  [
    /\bi (?:forgot|left|lost) (?:my|our|an?) [^.?!]{1,40}? (?:here|in (?:the|your) (?:store|shop|waiting room))\b/g,
    '$& lost property',
  ],
  [/\beven (?=if|when|after|though)/g, ''],
  [/\bkids?\b/g, 'children'],
  [/\bsomething to drink\b/g, 'drinks'],
  [
    /何時[^。？?]{0,12}?(?:開|あ|閉|し)(?:き|い|く|け|ま|め|店)[^。？?\s]{0,6}|何時(?:から|まで)[^。？?\s]{0,12}|(?:開店|閉店)(?:時間|時刻)?/g,
    '営業時間',
  ],
  [/(?:まだ|もう|今|いま)?(?:営業して|やって|開いて|あいて)(?:い)?(?:ます|る|ない|ません)(?:か)?/g, '営業時間'],
  [/お?休み(?:の日)?は?いつ|いつ(?:が)?お?休み|休業日/g, '定休日 営業時間'],
  [/(?:お店|店|こちら|ここ)(?:は|の)?(?:どこ|場所|住所)|行き方|道順|アクセス/g, '場所 住所 アクセス'],
  [
    /(?:払|支払)(?:え|い|う)[^。？?\s]{0,6}|(?:カード|現金|電子マネー|ペイ)(?:は|で|が|も)?(?:使え|払え|いけ|大丈夫)[^。？?\s]{0,4}/g,
    '支払い方法 ',
  ],
  [/キャンセル|取り?消し?/g, 'キャンセル 取り消し'],
  [/返(?:せ|し)(?:ます|る|たい)[^。？?\s]{0,3}|お金.{0,4}(?:戻|返)/g, '返品 返金'],
  [/忘れ(?:ました|てしまい|て来|てき|た|物)[^。？?\s]{0,4}/g, '$& お忘れ物'],
  [/(?:子供|子ども|こども)(?=を?連れ|と一緒|も?(?:入|待|来))/g, '$& お子様'],
  [/お手洗い|化粧室|便所/g, 'トイレ お手洗い'],
  [/車[^。？?]{0,4}(?:停め|止め|とめ|置け)[^。？?\s]{0,4}/g, '駐車場'],
  [/(?:どれ|どの)くらい(?:の時間)?かか[^。？?\s]{0,4}|何分[^。？?\s]{0,6}/g, '時間 '],
  [/(?:お)?いくら(?:ぐらい|くらい|ほど)?(?:です|かか|し)?[^。？?\s]{0,4}|(?:お)?値段/g, '料金 '],
];

const LONGEST = 1_000;

/** The question as documents would put it. Linear in its length. */
export function inDocumentWords(question: string): string {
  let text = question.slice(0, LONGEST).normalize('NFKC').toLowerCase();
  for (const [asked, written] of WAYS_OF_ASKING) text = text.replace(asked, ` ${written} `);
  return text;
}

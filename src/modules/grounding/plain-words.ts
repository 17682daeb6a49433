/**
 * Words that any true sentence may have beside those of its record: they join, point, are polite, or say of what kind the
 * number beside them is. Every other word has to stand in the record. Nothing is here that tells how much, how often, for
 * whom, or since when.
 */
const ENGLISH: ReadonlySet<string> = new Set(
  [
    'a an the this that these those it its he she they them their there here we us our ours i me my you your yours one ones',
    'is are was were be been being am do does did done have has having had can could will would shall may might let lets',
    'and or but so as if than then that which who whom what of at for with during to from in into on onto by about upon regarding please',
    'get gets got give gives come comes take takes want like also too well simply kindly actually think believe',
    'store stores shop shops clerk visitor visitors customer customers tenin',
    'around approximately roughly circa each per need needs needed must require requires required necessary should',
    'offer offers provide provides sir madam',
  ].flatMap((line) => line.split(' ')),
);

/** Beside a number these say which end of a span it is, which is checked with the number. */
const OF_BOUNDS: ReadonlySet<string> = new Set(
  'at least most more less than over above below under up until till within before after no later fewer larger smaller by minimum maximum ahead'.split(
    ' ',
  ),
);

/** What stands beside the words, and says for itself what some of them say. */
export interface Beside {
  /** A number that is one end of a span. */
  readonly isBounded: boolean;
  /** A price, or that there is none. */
  readonly isPriced: boolean;
}

const OF_PRICES: ReadonlySet<string> = new Set(
  'cost costs price prices priced fee fees amount total rate 料金 価格 値段 代金 費用 金額'.split(' '),
);

export function isPlainEnglish(word: string, { isBounded, isPriced }: Beside): boolean {
  return ENGLISH.has(word) || (isBounded && OF_BOUNDS.has(word)) || (isPriced && OF_PRICES.has(word));
}

/** Particles, endings and polite verbs; a stretch of hiragana is plain when it is made of these and nothing else. */
const PIECES = [
  'です|でした|でして|ですと|ですが|ますが|ますので|ますと|ます|ました|まして|ませ|ません|でございます|ございます|ございまし|ござい|である',
  'いたします|いたしまし|いたし|いただけます|いただきます|いただいて|いただく|いただけ|いただき|いただい|くださいませ|ください|くださる|くだされば',
  'おります|おりまし|おり|います|いまし|いる|いた|あります|ありまし|あり|ある|します|しまし|する|した|して|しており|し|なります|なりまし|なっ|なり|なる|なら|できます|できる|でき|られます|られる|られ|れます|れる|れ|せ',
  'につきましては|につきまして|については|について|におきまして|において|によりますと|によりまして|により|によって|によると|に対する|という|といった|として|とのこと|のため|のほう|ための|ために|ため',
  'であれば|でしたら|ければ|れば|たら|なら|ば|とは|には|では|へは|からは|との|での|への|は|が|も|を|に|へ|で|と|の|や|か|ね|よ|て|た|だ|な|お|ご|ら|ので|のに|こと|もの|ところ|とき|ほど|くらい|ぐらい|およそ|おおよそ|あたり|につき|ごとに|ずつ',
  'また|または|および|なお|ちなみに|そして|それでは|それで|その|この|あの|これ|それ|ここ|そこ|こちら|そちら|どうぞ|はい|ええ|いいえ|よう|ように|ような|さま|さん|ずに|いくら|ちょうど|かけて|かかり|かから|かかる|お',
].join('|');
const ALL_PLAIN = new RegExp(`^(?:${PIECES})*$`, 'u');
/** Behind a kanji one or two characters more may be its ending. */
const PLAIN_ENDING = new RegExp(`^[ぁ-ん]{0,2}(?:${PIECES})*$`, 'u');
/** Beside a number these say which end of a span it is. */
const PLAIN_BOUND = new RegExp(`^[ぁ-ん]?(?:まで|から|より|${PIECES})*$`, 'u');

const PLAIN_TAIL = new RegExp(`(?:${PIECES})+$`, 'u');
const PLAIN_HEAD = new RegExp(`^(?:${PIECES})+`, 'u');

const KANJI: ReadonlySet<string> = new Set(
  '時間 時間程度 程度 合計 場合 際 時 方 様 御 客 客様 店 当店 店舗 店員 約 為 事 物 承 致 頂 下 行 利用 使 使用 可能 出来 要 必要 必須 願 案内 対応 用意 申 受 受付 付 分 的 本 個 台 名 円 度 等 頂戴 掛 関 確 待'.split(
    ' ',
  ),
);

export function isPlainKanji(word: string, isPriced: boolean): boolean {
  return KANJI.has(word) || (isPriced && OF_PRICES.has(word));
}

/** What of a stretch of hiragana says something; empty where it is made of plain pieces. */
export function sayingPartOf(run: string, isEnding: boolean, { isBounded }: Beside): string {
  if ((isEnding ? PLAIN_ENDING : ALL_PLAIN).test(run) || (isBounded && PLAIN_BOUND.test(run))) return '';
  const [tail = ''] = PLAIN_TAIL.exec(run) ?? [];
  const core = run.slice(0, run.length - tail.length);
  const inner = core.replace(PLAIN_HEAD, '');
  return inner.length > 1 ? inner : core;
}

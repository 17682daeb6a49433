import { stemmer } from 'stemmer';

/** Words of one line say the same in a shop. */
const ENGLISH: ReadonlyMap<string, string> = new Map(
  [
    'book booking booked bookings reserve reservation reserved appointment',
    'repair fix mend repaired fixed',
    'begin start starts',
    'phone telephone call',
    'buy purchase bought',
    'allow allowed permit permitted',
    'include included includes contain inclusive',
    'deliver delivery shipping ship sent send',
    'recommend advise suggest recommended',
    'exchange replace swap replaced exchanged',
    'large larger big bigger',
    'warranty guarantee guaranteed',
    'accept accepted welcome',
    'people person persons staff',
    'check checking inspect inspection',
    'refund back',
    'pay paid payment paying payable',
    'valid last lasts lasting',
    'sign up register registration member membership',
    'rent rental renting rented hire',
    'store storing storage kept keep',
    'day daily',
    'car cars vehicle',
  ].flatMap((line) => {
    const [first = '', ...others] = line.split(' ').map((word) => stemmer(word));
    return others.map((word): [string, string] => [word, first]);
  }),
);

export function sameInEnglish(word: string): string {
  const stem = stemmer(word);
  return ENGLISH.get(stem) ?? stem;
}

const JAPANESE: readonly (readonly [same: string, ways: string])[] = [
  ['取消', 'キャンセル|取り?消し?'],
  ['貸', 'レンタル|借り|借用|貸し出し|貸出|貸し'],
  ['終', '終わり|終わる|終了|完了|仕上がり|出来上がり'],
  ['修理', '修理|直せ|直し|修繕'],
  ['交換', '交換|取り替え|取替え?|付け替え|替え'],
  ['配送', '配送|お届け|届け|届き|送り|送れ|発送'],
  ['購入', '購入|お?買い上げ|お?買い求め|買い|買う'],
  ['割引', '割引|値引き|割り引き'],
  ['点検', '点検|チェック'],
  ['返金', '返金|お返し|払い戻し'],
  ['含', '含まれ|含み|含ん|込み'],
  ['両店', '(?:どちら|いずれ|両方)の(?:店舗?|お店)|両店舗?'],
  ['係員', 'スタッフ|係員|店員|担当者'],
  ['始', '始め|始ま|開始|スタート'],
  ['払', 'お?支払い?|払い|払え|決済'],
  ['保管', '保管|お?預かり|預け'],
  ['期間', '有効期[限間]|期限|期間'],
  ['取付', '取り?付け|装着'],
  ['勧', 'おすすめ|お勧め|推奨'],
  ['連れ', '連れ|同伴'],
  ['電話', 'お電話|電話|テレホン'],
];
const ANY_WAY = new RegExp(JAPANESE.map(([, ways]) => `(${ways})`).join('|'), 'gu');

/** Words that say the same made one word. */
export function sameInJapanese(text: string): string {
  return text.replace(ANY_WAY, (...found: unknown[]) => {
    const at = found.slice(1, JAPANESE.length + 1).findIndex((group) => group !== undefined);
    return JAPANESE[at]?.[0] ?? '';
  });
}

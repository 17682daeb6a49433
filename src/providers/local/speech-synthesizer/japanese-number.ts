const DIGITS = ['', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう'];
const SINGLE = ['ゼロ', ...DIGITS.slice(1)];
const HUNDREDS: Readonly<Record<number, string>> = { 1: 'ひゃく', 3: 'さんびゃく', 6: 'ろっぴゃく', 8: 'はっぴゃく' };
const THOUSANDS: Readonly<Record<number, string>> = { 1: 'せん', 3: 'さんぜん', 8: 'はっせん' };
const LARGE = ['', 'まん', 'おく', 'ちょう'];

/** `12800` as `いちまんにせんはっぴゃく`. Digits that are no quantity (a leading zero, sixteen or more) are said one by one. */
export function readJapaneseNumber(digits: string): string {
  if (digits === '0') return 'ゼロ';
  if (digits.startsWith('0') || digits.length > 4 * LARGE.length) {
    return [...digits].map((digit) => SINGLE[Number(digit)]).join(' ');
  }
  const groups: string[] = [];
  for (let end = digits.length, power = 0; end > 0; end -= 4, power++) {
    const group = Number(digits.slice(Math.max(0, end - 4), end));
    if (group > 0) groups.unshift(readGroup(group, power > 0) + (LARGE[power] ?? ''));
  }
  return groups.join('');
}

function readGroup(group: number, beforeLarge: boolean): string {
  const thousand = Math.floor(group / 1000);
  const hundred = Math.floor(group / 100) % 10;
  const ten = Math.floor(group / 10) % 10;
  const thousands = thousand === 1 && beforeLarge ? 'いっせん' : (THOUSANDS[thousand] ?? `${DIGITS[thousand]}せん`);
  const hundreds = HUNDREDS[hundred] ?? `${DIGITS[hundred]}ひゃく`;
  return [
    thousand > 0 ? thousands : '',
    hundred > 0 ? hundreds : '',
    ten > 0 ? `${ten === 1 ? '' : DIGITS[ten]}じゅう` : '',
    DIGITS[group % 10],
  ].join('');
}

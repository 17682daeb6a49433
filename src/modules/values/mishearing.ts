import { groupedWords } from './english-words.js';
import { CONFUSIONS, LOST_LAST_WORD, LOST_WORD, OTHER_READINGS, SWAPPED_WORDS } from './lexicon/mishearings.js';

const JAPANESE_DIGITS = ['ゼロ', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう'];
const JAPANESE_PLACES = ['', 'じゅう', 'ひゃく', 'せん'];
/** Longer numbers are told digit by digit. */
const LONGEST_READ = 4;

const weights = new Map<string, number>();
const MOST_KEPT = 20_000;

/**
 * How easily a number is heard in the place of another, by the sounds of both languages: 1 for itself, 0 where nobody
 * takes one for the other. Both as written, without signs: `16`, `10.50`.
 */
export function mishearing(heard: string, meant: string): number {
  if (heard === meant) return 1;
  const key = `${heard} ${meant}`;
  const known = weights.get(key);
  if (known !== undefined) return known;
  const weight = Math.max(
    alignment(englishWords(heard), englishWords(meant)),
    alignment(japaneseWords(heard), japaneseWords(meant)),
  );
  if (weights.size < MOST_KEPT) weights.set(key, weight);
  return weight;
}

function englishWords(decimal: string): string[] {
  return decimal.split('.').flatMap((digits) => groupedWords(digits).split(/[ -]/));
}

function japaneseWords(decimal: string): string[] {
  return decimal.split('.').flatMap((digits) => {
    const length = digits.length;
    if (length > LONGEST_READ || digits.startsWith('0')) return [...digits].map(japaneseDigit);
    return [...digits].flatMap((digit, index) => {
      const place = JAPANESE_PLACES[length - 1 - index] ?? '';
      if (digit === '0') return [];
      return digit === '1' && place !== '' ? [place] : [japaneseDigit(digit), place].filter(Boolean);
    });
  });
}

function japaneseDigit(digit: string): string {
  return JAPANESE_DIGITS[Number(digit)] ?? '';
}

/** The weight of the likeliest way in which the words of one number became those of the other. */
function alignment(heard: readonly string[], meant: readonly string[]): number {
  const best = Array.from({ length: heard.length + 1 }, () => new Array<number>(meant.length + 1).fill(0));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = 0; row <= heard.length; row += 1) {
    for (let column = 0; column <= meant.length; column += 1) {
      if (row === 0 && column === 0) {
        best[row]?.splice(column, 1, 1);
        continue;
      }
      const [one, other] = [heard[row - 1] ?? '', meant[column - 1] ?? ''];
      const isSwapped = row > 1 && column > 1 && one === meant[column - 2] && other === heard[row - 2];
      const ways = [
        row > 0 && column > 0 ? at(row - 1, column - 1) * confusion(one, other) : 0,
        row > 0 ? at(row - 1, column) * (row === heard.length ? LOST_LAST_WORD : LOST_WORD) : 0,
        column > 0 ? at(row, column - 1) * (column === meant.length ? LOST_LAST_WORD : LOST_WORD) : 0,
        isSwapped ? at(row - 2, column - 2) * SWAPPED_WORDS : 0,
      ];
      best[row]?.splice(column, 1, Math.max(...ways));
    }
  }
  return at(heard.length, meant.length);
}

function confusion(heard: string, meant: string): number {
  if (heard === meant) return 1;
  const readings = (word: string): readonly string[] => [word, ...(OTHER_READINGS.get(word) ?? [])];
  return Math.max(
    0,
    ...readings(heard).flatMap((one) => readings(meant).map((other) => CONFUSIONS.get(`${one} ${other}`) ?? 0)),
  );
}

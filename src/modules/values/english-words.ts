const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
];
const ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};
const LARGEST = 1e15;

/** "twelve thousand eight hundred", "two point four", "minus five". */
export function numberWords(decimal: string): string {
  const [whole = '0', fraction] = decimal.replace('-', '').split('.');
  const words = Number(whole) < LARGEST ? wholeWords(Number(whole)) : digitWords(whole);
  const behind = fraction === undefined ? '' : ` point ${digitWords(fraction)}`;
  return `${decimal.startsWith('-') ? 'minus ' : ''}${words}${behind}`;
}

/** "two two five", with zero said as zero. */
export function digitWords(digits: string): string {
  return [...digits].map((digit) => ONES[Number(digit)] ?? '').join(' ');
}

/** As codes and years are said: "two twenty-five", "two oh five", "ten fifty". */
export function groupedWords(digits: string): string {
  if (digits.startsWith('0') || digits.length < 3 || digits.length > 4 || digits.endsWith('00')) {
    return digits.startsWith('0') || digits.length > 4 ? digitWords(digits) : wholeWords(Number(digits));
  }
  const head = digits.slice(0, -2);
  const tail = digits.slice(-2);
  const behind = tail.startsWith('0') ? `oh ${digitWords(tail.slice(1))}` : wholeWords(Number(tail));
  return `${wholeWords(Number(head))} ${behind}`;
}

/** "twentieth", "twenty-first". */
export function ordinalWord(day: number): string {
  const words = wholeWords(day);
  const cut = words.lastIndexOf('-') + 1;
  const last = words.slice(cut);
  const ordinal = ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return words.slice(0, cut) + ordinal;
}

function wholeWords(value: number): string {
  for (const [size, name] of SCALES) {
    if (value < size) continue;
    const rest = value % size;
    return `${wholeWords(Math.floor(value / size))} ${name}${rest > 0 ? ` ${wholeWords(rest)}` : ''}`;
  }
  if (value >= 100) {
    const rest = value % 100;
    return `${ONES[Math.floor(value / 100)] ?? ''} hundred${rest > 0 ? ` ${wholeWords(rest)}` : ''}`;
  }
  if (value < 20) return ONES[value] ?? '';
  const one = value % 10;
  return `${TENS[Math.floor(value / 10)] ?? ''}${one > 0 ? `-${ONES[one] ?? ''}` : ''}`;
}

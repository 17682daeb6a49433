const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Every way to say numbers of a given length, as pieces of grammar. */
export const NUMBER_PIECES: readonly (readonly [string, readonly string[]])[] = [
  ['digit', [...DIGITS, 'oh']],
  ['nonzero', DIGITS.slice(1)],
  ['two digits', [...TEENS, `(${TENS.join('|')}) [<nonzero>]`]],
  ['1 digits', ['<digit>']],
  ['2 digits', ['<two digits>', '<digit> <digit>']],
  [
    '3 digits',
    [
      '<nonzero> hundred [[and] (<nonzero>|<two digits>)]',
      '<nonzero> (oh|zero) <digit>',
      '<nonzero> <two digits>',
      '<digit> <digit> <digit>',
    ],
  ],
  [
    '4 digits',
    [
      '<two digits> (<two digits>|(oh|zero) <digit>)',
      '<two digits> hundred',
      '<nonzero> thousand',
      '<digit> <digit> <digit> <digit>',
      '<digit> <digit> <two digits>',
    ],
  ],
  ['5 digits', ['<2 digits> <3 digits>', '<3 digits> <2 digits>']],
  ['6 digits', ['<3 digits> <3 digits>', '<2 digits> <2 digits> <2 digits>']],
  [
    'count',
    ['one', 'a pair', 'a set', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twelve'],
  ],
];

/** A run of digits of any length, read in groups as long numbers are. */
export function digitsPattern(length: number): string {
  if (length <= 6) return `<${length} digits>`;
  return `<3 digits> ${digitsPattern(length - 3)}`;
}

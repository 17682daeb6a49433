import { digitsPattern } from './spoken-numbers.js';

const LETTER_RUN_LIMIT = 4;
const LENGTH_LIMIT = 24;

/** How a visitor says what stands between the parts of a code. */
const SEPARATORS: Readonly<Record<string, string>> = {
  '/': '[slash|by|over]',
  '-': '[dash]',
  '.': '[point|dot]',
  _: '[underscore]',
  '*': '[by|times]',
  '×': '[by|times]',
};

/**
 * Sizes that are well formed whether or not the store has them: an unknown one must be heard to be called unknown.
 * Read as `written`, said as `spoken`.
 */
const KNOWN_FORMS: readonly { written: RegExp; spoken: string; nouns: readonly string[] }[] = [
  {
    written: /^(?:P|LT)?[1-3]\d5\/\d{2}[ -]?Z?R[ -]?[12]\d$/i,
    spoken:
      '(one|two|three) (<width end>|[hundred [and]] five|hundred [and] <width end>) [slash|by|over|series]' +
      ' <aspect> [slash] [r|z r|radial|rim] <rim>',
    nouns: ['tire', 'tires'],
  },
];

/** The parts of known forms, which a visitor also says alone when asked for one. */
export const FORM_PIECES: readonly (readonly [string, readonly string[]])[] = [
  [
    'width end',
    ['(oh|zero) five', 'fifteen', '(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) five', '<digit> five'],
  ],
  [
    'aspect',
    ['(twenty|thirty|forty|fifty|sixty|seventy|eighty) [five]', '(two|three|four|five|six|seven|eight) (oh|zero|five)'],
  ],
  [
    'rim',
    [
      'ten|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty [one|two|three|four]',
      'one (two|three|four|five|six|seven|eight|nine)',
    ],
  ],
];

export interface SpokenCodes {
  /** Patterns of whole codes. */
  readonly whole: readonly string[];
  /** Patterns of their parts, as an answer to "sixty or sixty-five?". */
  readonly parts: readonly string[];
  /** What things with such codes are called. */
  readonly nouns: readonly string[];
}

/**
 * How the codes of a store are said. Digits stay free: what is learnt from `6204-2RS` is the shape of such codes,
 * four digits, one digit, then those letters; the numbers themselves are the visitor's.
 */
export function spokenCodes(codes: readonly string[]): SpokenCodes {
  const whole = new Set<string>();
  const parts = new Set<string>();
  const nouns = new Set<string>();
  for (const code of codes) {
    const known = KNOWN_FORMS.find((form) => form.written.test(code));
    if (known) {
      whole.add(known.spoken);
      parts.add('<width end>').add('<aspect>').add('<rim>').add('r <rim>').add('<aspect> [r] <rim>');
      for (const noun of known.nouns) nouns.add(noun);
    } else if (code.length <= LENGTH_LIMIT) {
      const runs = readRuns(code);
      whole.add(runs.join(' '));
      // Of `6204-2RS` a visitor may say the number alone.
      const [number = ''] = code.split('-');
      if (/^\d{3,}$/.test(number)) whole.add(digitsPattern(number.length));
      for (const run of runs) if (run.includes('digits')) parts.add(run);
    }
  }
  return { whole: [...whole], parts: [...parts], nouns: [...nouns] };
}

/** True for a word that is spelled or counted rather than spoken: it holds a digit. */
export function isCode(word: string): boolean {
  return /\d/.test(word);
}

function readRuns(code: string): string[] {
  const runs = code.toLowerCase().match(/\d+|[a-z]+|[^\da-z]/g) ?? [];
  return runs.flatMap((run, index) => {
    if (/\d/.test(run)) return [digitsPattern(run.length)];
    if (/[a-z]/.test(run)) return [lettersPattern(run, index > 0 && index < runs.length - 1)];
    return SEPARATORS[run] ?? [];
  });
}

function lettersPattern(letters: string, between: boolean): string {
  if (letters === 'x' && between) return '(by|x|times)';
  const spelled = [...letters].join(' ');
  if (letters.length === 1) return letters;
  const word = letters.length >= 3 && /[aeiouy]/.test(letters);
  if (letters.length > LETTER_RUN_LIMIT) return letters;
  return word ? `(${letters}|${spelled})` : `(${spelled})`;
}

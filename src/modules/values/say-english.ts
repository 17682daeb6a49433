import { type CodePiece, codePieces, pausesBefore } from './code-pieces.js';
import { digitWords, groupedWords, numberWords, ordinalWord } from './english-words.js';
import type { FoundCode } from './find-codes.js';
import type { FoundValue } from './found-value.js';
import { ENGLISH_MONTHS, WEEKDAY_WORDS } from './lexicon/calendar.js';
import { UNITS } from './lexicon/units.js';

const MONTH_NAMES = [...ENGLISH_MONTHS.keys()]
  .filter((name, index, names) => ENGLISH_MONTHS.get(name) !== ENGLISH_MONTHS.get(names[index - 1] ?? ''))
  .map(capitalized);
const WORDS = /^[a-z][a-z ]+$/;

/** The value in English words; null when it is best left as it is written. `written` is its normalized text. */
export function sayInEnglish(value: FoundValue, written: string): string | null {
  switch (value.kind) {
    case 'code':
      return value.code ? sayCode(value.code) : null;
    case 'price':
      return sayPrice(value.canonical);
    case 'time':
      return sayTime(value.canonical);
    case 'date':
      return sayDate(value.canonical);
    case 'phone':
      return phoneGroups(written, value.canonical).map(digitWords).join(', ');
    case 'number':
      return numberWords(value.canonical);
    default:
      return sayCounted(value, written);
  }
}

/** The digits of a telephone number in the groups in which they are written. */
export function phoneGroups(written: string, canonical: string): string[] {
  const groups = written.match(/[0-9]+/g) ?? [];
  return groups.join('') === canonical ? groups : [canonical];
}

function sayCode(found: FoundCode): string {
  const pieces = codePieces(found);
  return pieces
    .map((piece, index) => {
      const words =
        piece.letters === undefined
          ? partWords(piece.number ?? '')
          : (saidWord(found, piece) ?? [...piece.letters.toUpperCase()].join(' '));
      if (index === 0) return words;
      return (pausesBefore(pieces, index, saidWord(found, piece) !== undefined) ? ', ' : ' ') + words;
    })
    .join('');
}

/** A literal that has a word of its own, e.g. "by" for x. */
function saidWord(found: FoundCode, piece: CodePiece): string | undefined {
  const word = piece.literal ? found.pattern.separators?.[piece.letters ?? '']?.en[0] : undefined;
  return word !== undefined && word.length > 1 ? word : undefined;
}

function partWords(value: string): string {
  const [whole = '', fraction] = value.split('.');
  if (fraction === undefined) return groupedWords(whole);
  return fraction.length === 2 && !fraction.startsWith('0')
    ? `${groupedWords(whole)} ${numberWords(fraction)}`
    : `${groupedWords(whole)} point ${digitWords(fraction)}`;
}

function sayPrice(canonical: string): string {
  const [currency = '', amount = '0'] = canonical.split(':');
  const [singular, plural] = UNITS.find((unit) => unit.name === currency)?.english ?? [currency, currency];
  const [whole = '0', fraction] = amount.split('.');
  const name = whole === '1' ? singular : plural;
  if (fraction === undefined || fraction.length > 2 || currency === 'JPY') return `${numberWords(amount)} ${name}`;
  return `${numberWords(whole)} ${name} and ${numberWords(String(Number(fraction.padEnd(2, '0'))))} ${currency === 'GBP' ? 'pence' : 'cents'}`;
}

function sayTime(canonical: string): string {
  const [hour = 0, minute = 0] = canonical.split(':').map(Number);
  const words =
    minute === 0 ? '' : minute < 10 ? ` oh ${numberWords(String(minute))}` : ` ${numberWords(String(minute))}`;
  return `${numberWords(String(hour % 12 === 0 ? 12 : hour % 12))}${words} ${hour % 24 < 12 ? 'a.m.' : 'p.m.'}`;
}

function sayDate(canonical: string): string {
  const weekday = WEEKDAY_WORDS.get(canonical);
  if (weekday !== undefined) return englishWeekday(canonical);
  const [, day = ''] = /^---(\d+)$/.exec(canonical) ?? [];
  if (day !== '') return `the ${ordinalWord(Number(day))}`;
  const [, year = '', month = '', monthDay = ''] = /^(\d{4})?-*(\d\d)?(?:-(\d\d))?$/.exec(canonical) ?? [];
  const monthName = month === '' ? '' : (MONTH_NAMES[Number(month) - 1] ?? '');
  const dayName = monthDay === '' ? '' : ` ${ordinalWord(Number(monthDay))}`;
  const yearName = year === '' ? '' : year.startsWith('200') ? numberWords(year) : groupedWords(year);
  const separator = monthName === '' || yearName === '' ? '' : dayName === '' ? ' ' : ', ';
  return `${monthName}${dayName}${separator}${yearName}`;
}

function englishWeekday(canonical: string): string {
  return capitalized(
    [...WEEKDAY_WORDS].find(([word, name]) => name === canonical && word.length > 3 && WORDS.test(word))?.[0] ??
      canonical,
  );
}

function sayCounted(value: FoundValue, written: string): string {
  const amount = /^[A-Z]/.test(value.canonical) ? null : /^-?[0-9.]+/.exec(value.canonical)?.[0];
  if (amount === null || amount === undefined) return sayDuration(value.canonical);
  const unit = value.form;
  if (!unit?.english)
    return `${numberWords(amount)} ${written.slice((value.numberEnd ?? value.end) - value.start).trim()}`.trim();
  return `${numberWords(amount)} ${amount === '1' ? unit.english[0] : unit.english[1]}`;
}

function sayDuration(canonical: string): string {
  const [, count = '0', letter = ''] = /^PT?([0-9.]+)([A-Z])$/.exec(canonical) ?? [];
  const isTime = canonical.startsWith('PT');
  if (isTime && letter === 'M' && Number(count) % 60 === 0 && Number(count) > 0)
    return plural(String(Number(count) / 60), 'hour');
  const name = isTime
    ? letter === 'M'
      ? 'minute'
      : 'second'
    : letter === 'D'
      ? 'day'
      : letter === 'M'
        ? 'month'
        : 'year';
  return plural(count, name);
}

function plural(count: string, name: string): string {
  return `${numberWords(count)} ${name}${count === '1' ? '' : 's'}`;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

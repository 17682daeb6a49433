import { type CodePiece, codePieces, pausesBefore } from './code-pieces.js';
import type { FoundCode } from './find-codes.js';
import type { FoundValue } from './found-value.js';
import {
  countedReading,
  counterReading,
  digitsReading,
  katakana,
  lettersReading,
  numberReading,
} from './japanese-readings.js';
import { DAY_READINGS, WEEKDAY_WORDS } from './lexicon/calendar.js';
import { type Unit, UNITS } from './lexicon/units.js';
import { phoneGroups } from './say-english.js';

const NATIVE = ['', 'ひとつ', 'ふたつ', 'みっつ', 'よっつ', 'いつつ', 'むっつ', 'ななつ', 'やっつ', 'ここのつ'];
const PEOPLE = ['', 'ひとり', 'ふたり'];
const DAYS = new Map([...DAY_READINGS].map(([kana, day]): [number, string] => [day, kana]));
const WEEKDAYS = new Map(
  [...WEEKDAY_WORDS]
    .filter(([word]) => /^[ぁ-ゖ]/.test(word))
    .reverse()
    .map(([word, name]): [string, string] => [name, word]),
);

/** The value in kana; null when it is best left as it is written. `written` is its normalized text. */
export function sayInJapanese(value: FoundValue, written: string): string | null {
  switch (value.kind) {
    case 'code':
      return value.code ? sayCode(value.code) : null;
    case 'price': {
      const [currency = '', amount = '0'] = value.canonical.split(':');
      return countedIn(
        amount,
        UNITS.find((unit) => unit.name === currency),
      );
    }
    case 'time':
      return sayTime(value.canonical);
    case 'date':
      return sayDate(value.canonical);
    case 'phone':
      return phoneGroups(written, value.canonical).map(digitsReading).join('、');
    case 'number':
      return value.canonical.length === 1 ? digitsReading(value.canonical) : numberReading(value.canonical);
    default:
      return sayCounted(value);
  }
}

function sayCode(found: FoundCode): string {
  const pieces = codePieces(found);
  return pieces
    .map((piece, index) => {
      const word = saidWord(found, piece);
      if (word !== undefined) return ` ${word} `;
      const words = piece.letters === undefined ? numberReading(piece.number ?? '') : lettersReading(piece.letters);
      return (index > 0 && pausesBefore(pieces, index, false) ? '、' : '') + words;
    })
    .join('');
}

/** A literal that has a word of its own and not only the name of its letter, e.g. かける for x. */
function saidWord(found: FoundCode, piece: CodePiece): string | undefined {
  const word = piece.literal ? found.pattern.separators?.[piece.letters ?? '']?.ja[0] : undefined;
  return word === undefined || word === lettersReading(piece.letters ?? '') ? undefined : word;
}

function sayTime(canonical: string): string {
  const [hour = 0, minute = 0] = canonical.split(':').map(Number);
  return (
    counterReading(String(hour), 'じ', 'ji') +
    (minute === 0 ? '' : countedReading(String(minute), { kana: ['ふん', 'ぷん'], sound: 'fun' }))
  );
}

function sayDate(canonical: string): string {
  const weekday = WEEKDAYS.get(canonical);
  if (weekday !== undefined) return weekday;
  const [, alone = ''] = /^---(\d+)$/.exec(canonical) ?? [];
  if (alone !== '') return dayOfMonth(Number(alone));
  const [, year = '', month = '', day = ''] = /^(\d{4})?-*(\d\d)?(?:-(\d\d))?$/.exec(canonical) ?? [];
  const yearSaid = year === '' ? '' : counterReading(year, 'ねん', 'nen');
  const monthSaid = month === '' ? '' : counterReading(String(Number(month)), 'がつ', 'gatsu');
  return yearSaid + monthSaid + (day === '' ? '' : dayOfMonth(Number(day)));
}

function dayOfMonth(day: number): string {
  return DAYS.get(day) ?? counterReading(String(day), 'にち', 'ji');
}

function sayCounted(value: FoundValue): string {
  const { canonical, form } = value;
  if (canonical.startsWith('P')) return sayDuration(canonical);
  const amount = /^-?[0-9.]+/.exec(canonical)?.[0] ?? '0';
  if (form?.kana?.[0] === 'つ' && NATIVE[Number(amount)]) return NATIVE[Number(amount)] ?? '';
  if (form?.kana?.[0] === 'にん' && PEOPLE[Number(amount)]) return PEOPLE[Number(amount)] ?? '';
  if (value.kind === 'percentage')
    return countedIn(
      amount,
      UNITS.find((unit) => unit.name === '%'),
    );
  return countedIn(amount, form);
}

function sayDuration(canonical: string): string {
  const [, count = '0', letter = ''] = /^PT?([0-9.]+)([A-Z])$/.exec(canonical) ?? [];
  if (canonical.startsWith('PT') && letter === 'M') {
    const minutes = Number(count);
    const hours = Math.floor(minutes / 60);
    const rest = minutes - hours * 60;
    const hoursSaid = hours === 0 || !Number.isInteger(minutes) ? '' : counterReading(String(hours), 'じかん', 'jikan');
    if (hoursSaid !== '' && rest === 0) return hoursSaid;
    const minutesSaid = countedReading(String(hoursSaid === '' ? minutes : rest), {
      kana: ['ふん', 'ぷん'],
      sound: 'fun',
    });
    return rest === 30 && hoursSaid !== '' ? `${hoursSaid}はん` : hoursSaid + minutesSaid;
  }
  if (letter === 'S') return counterReading(count, 'びょう', 'plain');
  if (letter === 'D') {
    const day = Number(count);
    return day > 1 && DAYS.has(day) ? `${DAYS.get(day) ?? ''}かん` : counterReading(count, 'にちかん', 'ji');
  }
  if (letter === 'M') return counterReading(count, 'かげつ', 'ko');
  return counterReading(count, 'ねん', 'nen');
}

function countedIn(amount: string, unit: Unit | undefined): string {
  if (!unit?.kana) return numberReading(amount);
  const isForeign = unit.written.some((form) => /^[ァ-ヶー]+$/.test(form));
  return countedReading(amount, { kana: isForeign ? unit.kana.map(katakana) : unit.kana, sound: unit.sound });
}

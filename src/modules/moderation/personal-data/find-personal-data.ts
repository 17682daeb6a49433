import { findAddresses } from './addresses.js';
import { halfWidth } from './half-width.js';
import { findNames } from './names.js';
import { findAccounts, findCards, findMail, findNationalNumbers, findNetworkAddresses } from './numbers.js';
import type { Finder, PersonalDatum } from './personal-datum.js';
import { findPhones } from './phones.js';
import { findPlates } from './plates.js';

/** Where two would overlap, the one that was found first stays: what has a checksum before what has a shape. */
const FINDERS: readonly Finder[] = [
  findMail,
  findAccounts,
  findCards,
  findNetworkAddresses,
  findNationalNumbers,
  findPlates,
  findAddresses,
  findPhones,
  findNames,
];

/** Personal data in the order of the text, without overlaps. Visitors change language: both are looked for. */
export function findPersonalData(text: string): PersonalDatum[] {
  const plain = halfWidth(text);
  const found: PersonalDatum[] = [];
  for (const find of FINDERS) {
    for (const datum of find(plain)) {
      const isFree = found.every(({ start, end }) => datum.end <= start || datum.start >= end);
      if (datum.end > datum.start && isFree) found.push(datum);
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

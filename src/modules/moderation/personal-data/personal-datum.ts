export type PersonalDataKind =
  'mail' | 'phone' | 'card' | 'account' | 'national_number' | 'network_address' | 'plate' | 'address' | 'name';

/** Where something personal stands in a text: offsets of UTF-16 units, the end exclusive. */
export interface PersonalDatum {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/** Finds one kind in a text of half-width signs. */
export type Finder = (text: string) => Iterable<PersonalDatum>;

/** What the group `datum` of a pattern matches, or the whole match where there is no such group. */
export function* matchesOf(
  text: string,
  pattern: RegExp,
  kind: PersonalDataKind,
  isOne: (found: string) => boolean = () => true,
): Generator<PersonalDatum> {
  for (const match of text.matchAll(pattern)) {
    const found = match.groups?.['datum'] ?? match[0];
    const start = match.index + match[0].lastIndexOf(found);
    if (isOne(found)) yield { kind, start, end: start + found.length };
  }
}

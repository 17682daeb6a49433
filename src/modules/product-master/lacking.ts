import { normalize } from '../values/index.js';
import { isDenied, termsOf } from './choose-among.js';
import { mentionAt, mentioned } from './mentions.js';
import type { ProductRow } from './product-row.js';
import { OPPOSITES, saysNo, SYNONYMS } from './synonyms.js';

/**
 * The quality, brand or name that the words ask for and that each of these rows has otherwise, as it is said: who asks for
 * a winter tire is not offered a summer one as if it were that. `mentionedRows`: products whose brand or name is said.
 */
export function lackingIn(
  rows: readonly ProductRow[],
  utterance: string,
  mentionedRows: readonly ProductRow[],
): string | null {
  const text = normalize(utterance).text;
  for (const group of SYNONYMS) {
    const place = group.flatMap((word) => mentionAt(text, word) ?? [])[0];
    if (place && !isDenied(text, place) && rows.every((row) => isOtherwise(row, group)))
      return text.slice(place.start, place.end);
  }
  const saysNameOf = (row: ProductRow) => mentioned(text, row.name);
  const saysBrandOf = (row: ProductRow) => row.brand !== null && mentioned(text, row.brand);
  if (rows.some((row) => saysNameOf(row) || saysBrandOf(row))) return null;
  const named = mentionedRows.find(saysNameOf);
  return named?.name ?? mentionedRows.find(saysBrandOf)?.brand ?? null;
}

/** The row says that it is not so, or is what excludes it; one that says nothing of it may be so. */
function isOtherwise(row: ProductRow, group: readonly string[]): boolean {
  const [meaning = ''] = group;
  const terms = termsOf(row);
  if (terms.includes(meaning)) return false;
  const saysItIsNot = Object.entries(row.attributes).some(
    ([name, value]) => group.includes(normalize(name.replaceAll('_', ' ')).text) && saysNo(value),
  );
  const opposites = OPPOSITES.find((each) => each.includes(meaning)) ?? [];
  return saysItIsNot || opposites.some((opposite) => opposite !== meaning && terms.includes(opposite));
}

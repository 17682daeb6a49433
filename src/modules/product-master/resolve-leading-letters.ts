import { isStopWord } from '../../platform/words/index.js';
import { readLeadingLetters } from '../values/index.js';
import { chooseAmong } from './choose-among.js';
import type { Resolution } from './resolution.js';
import { doubtful, NONE, type Resolving, rowsOf } from './resolving.js';

/** "an SPB belt": the products whose codes begin with these letters, and the question that tells them apart. */
export async function resolveLeadingLetters(resolving: Resolving): Promise<Resolution> {
  const { utterance, locale, storeId, patterns, products } = resolving;
  const said = readLeadingLetters(utterance, patterns).filter(
    ({ letters, spelled }) => spelled || !isStopWord(letters.toLowerCase()),
  );
  const [first] = said;
  if (!first) return NONE;
  const alike = said.filter((other) => other.pattern === first.pattern);
  const found = await Promise.all(
    alike.map(({ parts, pattern }) => products.findCodesByParts(parts, pattern, storeId)),
  );
  const codes = found.flat();
  if (codes.length === 0) return NONE;
  const meant = new Set(chooseAmong(await rowsOf(resolving, codes), utterance, locale, patterns).map(({ id }) => id));
  return doubtful(
    resolving,
    codes.filter((code) => meant.has(code.productId)),
    found.length === 1 ? first.parts : {},
  );
}

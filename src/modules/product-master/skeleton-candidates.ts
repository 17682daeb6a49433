import type { CodePattern, Locale } from '../../contracts/index.js';
import { isStopWord } from '../../platform/words/index.js';
import { type CodeToken, readValues, spellOut, type Value } from '../values/index.js';

/** A run of neighbouring letters and digits of an utterance, as a code of the master may read. */
export interface SkeletonCandidate {
  readonly skeleton: string;
  /** One of its pieces may be a word of the sentence and no letters of a code. */
  readonly holdsWord: boolean;
  readonly start: number;
  readonly end: number;
}

const LONGEST_RUN = 14;
const FEWEST_DIGITS_ALONE = 4;
const SHORTEST = 3;
const ROLES_OF_THEIR_OWN = new Set<Value['kind']>([
  'price',
  'quantity',
  'time',
  'date',
  'phone',
  'percentage',
  'duration',
  'measure',
]);
const MOST = 400;

/** Everything in the utterance that could be a code by its skeleton, longest first. Plain numbers and words never are. */
export function skeletonCandidates(
  utterance: string,
  locale: Locale,
  patterns: readonly CodePattern[],
): SkeletonCandidate[] {
  const taken = readValues(utterance, locale, patterns).filter(isTaken);
  const tokens = spellOut(utterance).filter(
    (token) => !taken.some((value) => token.start < value.end && value.start < token.end),
  );
  const found: SkeletonCandidate[] = [];
  for (let from = 0; from < tokens.length && found.length < MOST; from += 1) {
    let skeleton = '';
    let holdsWord = false;
    for (let to = from; to < Math.min(tokens.length, from + LONGEST_RUN); to += 1) {
      const token = tokens[to];
      if (!token || (to > from && token.join === 'apart')) break;
      skeleton += token.text;
      holdsWord ||= mayBeWord(tokens, to);
      if (mayBeCode(skeleton) && !cutsInto(tokens, from, to)) {
        found.push({ skeleton, holdsWord, start: tokens[from]?.start ?? 0, end: token.end });
      }
    }
  }
  return found.sort((left, right) => right.skeleton.length - left.skeleton.length);
}

function mayBeCode(skeleton: string): boolean {
  if (skeleton.length < SHORTEST || !/[0-9]/.test(skeleton)) return false;
  return /[^0-9]/.test(skeleton) || skeleton.length >= FEWEST_DIGITS_ALONE;
}

/** Letters that stand apart and are no letter names: "are 2256", but not the HX of HX-200. */
function mayBeWord(tokens: readonly CodeToken[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind === 'digits') return false;
  return token.kind === 'word' || isStopWord(token.text.toLowerCase());
}

/** Written without a gap it is one word, of which no part stands alone. */
function cutsInto(tokens: readonly CodeToken[], from: number, to: number): boolean {
  const behind = tokens[to + 1];
  return (from > 0 && tokens[from]?.join === 'glued') || (behind?.join === 'glued' && behind.start === tokens[to]?.end);
}

/** A single letter behind a number is rather a letter of a code than a litre or a volt. */
function isTaken(value: Value): boolean {
  return (
    ROLES_OF_THEIR_OWN.has(value.kind) &&
    !(value.kind === 'measure' && /[0-9a-z]\s*[a-z]$/i.test(value.raw) && !/[a-z]{2}$/i.test(value.raw))
  );
}

/**
 * Whether a said beginning ends where the written code has a boundary: 6204 of 6204-2RS, but not 620.
 * `written` is the code as the master writes it.
 */
export function endsAtBoundary(written: string, length: number): boolean {
  const characters = [...written.normalize('NFKC').toUpperCase()];
  let seen = 0;
  for (const [index, character] of characters.entries()) {
    if (!/[\p{L}\p{N}]/u.test(character)) continue;
    seen += 1;
    if (seen < length) continue;
    const next = characters[index + 1];
    return next === undefined || !/[\p{L}\p{N}]/u.test(next) || /\p{N}/u.test(next) !== /\p{N}/u.test(character);
  }
  return false;
}

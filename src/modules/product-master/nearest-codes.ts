import type { CodePattern } from '../../contracts/index.js';
import { writtenCode } from '../values/index.js';
import { likelihood } from './likely-codes.js';
import type { ProductCode } from './product-row.js';

type Parts = Readonly<Record<string, string>>;

/** Most codes that are offered in the place of an unknown one. */
export const NEAREST = 3;

/** Less than this is no mishearing. */
const PLAUSIBLE = 0.1;

/**
 * The real codes that sound most like what was said; where none does, those that differ from it in the fewest parts, and
 * then by the fewest steps: all rows of each.
 */
export function nearestCodes(pattern: CodePattern, said: Parts, found: readonly ProductCode[]): ProductCode[] {
  const alike = found.filter((code) => hasLetters(pattern, said, code.parts));
  const ranked = (alike.length > 0 ? alike : found)
    .map((code) => ({
      code,
      sounds: soundsLike(pattern, said, code.parts),
      distance: distance(pattern, said, code.parts),
    }))
    .sort(
      (left, right) =>
        right.sounds - left.sounds || left.distance - right.distance || (left.code.code < right.code.code ? -1 : 1),
    )
    .map(({ code }) => code);
  const nearest = new Set([...new Set(ranked.map(({ code }) => code))].slice(0, NEAREST));
  return ranked.filter(({ code }) => nearest.has(code));
}

/** A code with one number has nothing beside it that tells that the number was misheard: the nearest is nearer. */
function soundsLike(pattern: CodePattern, said: Parts, parts: Parts): number {
  const numbers = pattern.parts.filter((part) => part.kind === 'number' && !part.detail);
  const heard = numbers.flatMap(({ name }): [string, string][] =>
    said[name] === undefined ? [] : [[name, said[name]]],
  );
  if (heard.length < 2) return 0;
  const weight = likelihood(Object.fromEntries(heard), parts);
  return weight >= PLAUSIBLE ? weight : 0;
}

/**
 * The said code, and where its first number ends one digit lower or begins one digit higher: in the order of writing 1000
 * does not stand beside 990.
 */
export function writtenBeside(pattern: CodePattern, said: Parts, written: string): string[] {
  const first = pattern.parts.find((part) => part.kind === 'number');
  const number = first && said[first.name];
  if (!first || number === undefined) return [written];
  const digits = String(Math.trunc(Number(number))).length;
  const edges = [10 ** (digits - 1) - 1, 10 ** digits].filter((edge) => edge >= first.min && edge <= first.max);
  const others = edges.map((edge) =>
    writtenCode(pattern, { ...said, [first.name]: edge.toFixed(first.decimals ?? 0) }),
  );
  return [written, ...others.filter((other) => other !== null)];
}

/** SPA1250 is another kind of belt than SPB1250, however near their lengths are. */
function hasLetters(pattern: CodePattern, said: Parts, parts: Parts): boolean {
  return pattern.parts.every(
    (part) => part.kind !== 'letters' || part.optional || part.detail || said[part.name] === parts[part.name],
  );
}

function distance(pattern: CodePattern, said: Parts, parts: Parts): number {
  let differing = 0;
  let steps = 0;
  for (const part of pattern.parts) {
    if (part.detail || said[part.name] === parts[part.name]) continue;
    differing += 1;
    if (part.kind === 'number')
      steps += Math.abs(Number(said[part.name] ?? 0) - Number(parts[part.name] ?? 0)) / part.step;
  }
  return differing * 1e6 + Math.min(steps, 1e6 - 1);
}

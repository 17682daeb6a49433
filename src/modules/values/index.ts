export { normalize, type NormalizedText, originalSpan, skeletonOf } from './normalize.js';
export { TIRE_PATTERNS } from './patterns/index.js';
export { type CodeReading, readCodes } from './read-codes.js';
export { readValues } from './read-values.js';
export { say } from './say.js';
export { type CodeToken, spellOut } from './spell-out.js';
export type { Value, ValueKind } from './value.js';

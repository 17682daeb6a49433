export type { PromiseKind } from './promise-lexicon.js';
export { unbackedPromise } from './unbacked-promise.js';

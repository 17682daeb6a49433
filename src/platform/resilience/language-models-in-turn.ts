import type { LanguageModel } from '../../contracts/index.js';
import { beginStream } from './begun-stream.js';
import { fallBack } from './fall-back.js';

/**
 * One language model of several: the next is asked where one fails before its first useful piece, never after it. Each is
 * guarded by itself, and so the record tells who was asked and who answered. Null of none.
 */
export function languageModelsInTurn(models: readonly LanguageModel[]): LanguageModel | null {
  if (models.length === 0) return null;
  return {
    name: models.map(({ name }) => name).join(','),
    async *generate(request, caller) {
      caller.throwIfAborted();
      const { answer: stream } = await fallBack(models, caller, (model) => beginStream(model, request, caller));
      try {
        yield* stream.firstPieces;
        for (let next = await stream.rest.next(); !next.done; next = await stream.rest.next()) yield next.value;
      } finally {
        stream.end();
      }
    },
  };
}

import { type LanguageModel, ProviderError } from '../../contracts/index.js';
import { beginStream } from './begun-stream.js';
import type { ResiliencePolicy } from './policy.js';
import { ProviderGuard } from './provider-guard.js';
import { within } from './within.js';

/**
 * Retries until the first useful piece, never after it: what a visitor may have heard cannot be said anew.
 * A stream that breaks after it throws `ProviderError('incomplete')`.
 */
export function resilientLanguageModel(model: LanguageModel, policy: ResiliencePolicy): LanguageModel {
  const guard = new ProviderGuard(model.name, policy);
  return {
    name: model.name,
    async *generate(request, caller) {
      const began = performance.now();
      const stream = await guard.call(caller, (signal) => beginStream(model, request, signal));
      try {
        yield* stream.firstPieces;
        for (;;) {
          const leftMs = policy.totalMs - (performance.now() - began);
          const next = await within(leftMs, guard.timeout, caller, () => stream.rest.next());
          if (next.done) return;
          yield next.value;
        }
      } catch (error) {
        caller.throwIfAborted();
        const broken = new ProviderError(model.name, 'incomplete', { cause: error });
        guard.failed(broken, performance.now() - began);
        throw broken;
      } finally {
        stream.end();
      }
    },
  };
}

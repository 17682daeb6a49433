import { type GenerationRequest, type LanguageModel, ProviderError } from '../../contracts/index.js';
import type { ResiliencePolicy } from './policy.js';
import { ProviderGuard } from './provider-guard.js';
import { within } from './within.js';

/** A stream that has given its first useful piece; before it there may be blank ones. */
interface BegunStream {
  firstPieces: string[];
  rest: AsyncIterator<string>;
  end(): void;
}

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
      const stream = await guard.call(caller, (signal) => begin(model, request, signal));
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

async function begin(model: LanguageModel, request: GenerationRequest, signal: AbortSignal): Promise<BegunStream> {
  const ending = new AbortController();
  signal.addEventListener('abort', () => {
    ending.abort(signal.reason);
  });
  const rest = model.generate(request, ending.signal)[Symbol.asyncIterator]();
  const firstPieces: string[] = [];
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    firstPieces.push(next.value);
    if (isUseful(next.value)) break;
  }
  const end = () => {
    ending.abort(ENDED);
    // Not awaited: a model that hangs would hang here too.
    rest.return?.().catch(() => undefined);
  };
  return { firstPieces, rest, end };
}

/** Given as the reason, because an abort without one takes a stack trace that nobody reads. */
const ENDED = new Error('the stream was ended');

const isUseful = (piece: string) => piece.trim() !== '';

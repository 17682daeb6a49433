import type { GenerationRequest, LanguageModel } from '../../contracts/index.js';

/** A stream that has given its first useful piece; before it there may be blank ones. */
export interface BegunStream {
  firstPieces: string[];
  rest: AsyncIterator<string>;
  end(): void;
}

/** What fails in here was heard by nobody: somebody else may be asked. */
export async function beginStream(
  model: LanguageModel,
  request: GenerationRequest,
  signal: AbortSignal,
): Promise<BegunStream> {
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

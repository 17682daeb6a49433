import { ProviderError, type ProviderFault } from '../../contracts/index.js';
import type { RemoteCall } from './remote-call.js';

/** After the stop only what nobody reads comes, such as token counts; reading it keeps the connection for the next call. */
const TAIL_MS = 200;

/** What one event of a vendor's stream means. */
export interface AnswerPart {
  text?: string | null;
  /** `finished`, or what is wrong with an answer that stops like this. */
  stop?: 'finished' | ProviderFault;
}

/**
 * The texts of an answer, as they come. Ends after the vendor's own finish marker alone: half a stream throws
 * `ProviderError('incomplete')`, an answer of nothing `malformed`. What goes wrong after the marker harms no answer.
 * Lets go of the connection however it ends. Nothing begins before the first piece is asked for.
 */
export async function* streamedAnswer<Event>(
  begin: () => RemoteCall,
  open: (signal: AbortSignal) => Promise<AsyncIterable<Event>>,
  partOf: (event: Event) => AnswerPart,
): AsyncGenerator<string> {
  const call = begin();
  let finished = false;
  let blank = true;
  let tail: NodeJS.Timeout | undefined;
  try {
    for await (const event of await open(call.signal)) {
      const { text, stop } = partOf(event);
      if (text) {
        blank &&= text.trim() === '';
        yield text;
      }
      if (!stop || finished) continue;
      if (stop !== 'finished') throw new ProviderError(call.provider, stop);
      finished = true;
      tail = setTimeout(() => {
        call.close();
      }, TAIL_MS);
    }
    call.throwIfEnded();
    if (!finished) throw new ProviderError(call.provider, 'incomplete');
  } catch (error) {
    if (!finished || call.isCancelled) throw call.failure(error);
  } finally {
    clearTimeout(tail);
    call.close();
  }
  if (blank) throw new ProviderError(call.provider, 'malformed');
}

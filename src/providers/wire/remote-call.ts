import { ProviderError } from '../../contracts/index.js';

const DEADLINE_MS = 60_000;
/** Given as the reason, because an abort without one takes a stack trace that nobody reads. */
const CLOSED = new Error('the call was closed');

/** One request: ends by the caller's signal, by a last deadline of its own, or by `close`. */
export class RemoteCall {
  private readonly ending = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private isLate = false;
  private isComplete = false;

  constructor(
    readonly provider: string,
    private readonly caller: AbortSignal,
    private readonly faultOf: (provider: string, error: unknown) => ProviderError,
  ) {
    caller.throwIfAborted();
    caller.addEventListener('abort', this.close);
    this.timer = setTimeout(() => {
      this.isLate = true;
      this.close();
    }, DEADLINE_MS);
  }

  get signal(): AbortSignal {
    return this.ending.signal;
  }

  get isCancelled(): boolean {
    return this.caller.aborted;
  }

  /** Lets go of the connection, where it is still held. */
  readonly close = (): void => {
    if (this.isComplete) return;
    this.complete();
    this.ending.abort(CLOSED);
  };

  /** All was read: the connection is free already. */
  complete(): void {
    this.isComplete = true;
    clearTimeout(this.timer);
    this.caller.removeEventListener('abort', this.close);
  }

  /** An SDK may end a stream in silence when its request is aborted: ask after the last chunk. */
  throwIfEnded(): void {
    this.caller.throwIfAborted();
    if (this.isLate) throw new ProviderError(this.provider, 'timeout');
  }

  /** Runs a request whose answer comes in one piece. Rejects with the caller's own reason, or a `ProviderError`. */
  async run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      const answer = await work(this.signal);
      this.complete();
      return answer;
    } catch (error) {
      this.close();
      throw this.failure(error);
    }
  }

  failure(error: unknown): unknown {
    if (this.caller.aborted) return this.caller.reason;
    if (this.isLate) return new ProviderError(this.provider, 'timeout');
    return error instanceof ProviderError ? error : this.faultOf(this.provider, error);
  }
}

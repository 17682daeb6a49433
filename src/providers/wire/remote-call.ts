import { ProviderError } from '../../contracts/index.js';

const DEADLINE_MS = 60_000;
/** Given as the reason, because an abort without one takes a stack trace that nobody reads. */
const CLOSED = new Error('the call was closed');

/** One request: ends by the caller's signal, by a last deadline of its own, or by `close`. */
export class RemoteCall {
  private readonly closing = new AbortController();
  private readonly deadline = AbortSignal.timeout(DEADLINE_MS);
  readonly signal: AbortSignal;

  constructor(
    readonly provider: string,
    private readonly caller: AbortSignal,
    private readonly faultOf: (provider: string, error: unknown) => ProviderError,
  ) {
    caller.throwIfAborted();
    this.signal = AbortSignal.any([caller, this.deadline, this.closing.signal]);
  }

  get isCancelled(): boolean {
    return this.caller.aborted;
  }

  /** Lets go of the connection, where it is still held. */
  close(): void {
    this.closing.abort(CLOSED);
  }

  /** An SDK may end a stream in silence when its request is aborted: ask after the last chunk. */
  throwIfEnded(): void {
    this.caller.throwIfAborted();
    if (this.deadline.aborted) throw new ProviderError(this.provider, 'timeout');
  }

  /** Runs a request whose answer comes in one piece. Rejects with the caller's own reason, or a `ProviderError`. */
  async run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      return await work(this.signal);
    } catch (error) {
      throw this.failure(error);
    } finally {
      this.close();
    }
  }

  failure(error: unknown): unknown {
    if (this.caller.aborted) return this.caller.reason;
    if (this.deadline.aborted) return new ProviderError(this.provider, 'timeout');
    return error instanceof ProviderError ? error : this.faultOf(this.provider, error);
  }
}

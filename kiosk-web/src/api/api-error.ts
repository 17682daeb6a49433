/** An answer that is not a success, with the `code` of its problem document. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly retryAfterMs: number | null,
  ) {
    super(`${status} ${code}`);
  }
}

/** No answer at all: the network or the server is away. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

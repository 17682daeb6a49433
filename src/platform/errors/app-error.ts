/** HTTP status of each kind of fault. GraphQL and REST both read it, so that a fault is one thing on every surface. */
export const STATUS_OF_KIND = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  unprocessable: 422,
  too_many: 429,
  unavailable: 503,
} as const;

export type FaultKind = keyof typeof STATUS_OF_KIND;

/** A fault that the caller is told of: a stable `code`, and a `message` that holds nothing of what a visitor said. */
export class AppError extends Error {
  constructor(
    readonly kind: FaultKind,
    /** Snake case, part of the contract: clients branch on it. */
    readonly code: string,
    message: string,
    readonly details: { retryAfterMs?: number; faults?: readonly string[]; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.name = 'AppError';
  }
}

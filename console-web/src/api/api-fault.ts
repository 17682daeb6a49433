/** `unreachable` is ours: no answer came. All others are codes of the API. */
export class ApiFault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'ApiFault';
  }
}

export type FaultKind = 'unreachable' | 'forbidden' | 'refused' | 'notFound' | 'other';

const KINDS: Readonly<Record<string, FaultKind>> = {
  unreachable: 'unreachable',
  FORBIDDEN: 'forbidden',
  not_found: 'notFound',
  invalid_request: 'refused',
  invalid_cursor: 'refused',
  BAD_USER_INPUT: 'refused',
  GRAPHQL_VALIDATION_FAILED: 'refused',
};

export function faultKind(error: unknown): FaultKind {
  return (error instanceof ApiFault && KINDS[error.code]) || 'other';
}

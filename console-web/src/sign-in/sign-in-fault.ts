export type SignInFault = 'wrong' | 'weak' | 'tooMany' | 'unreachable' | 'unknown';

const FAULTS: Readonly<Record<string, SignInFault>> = {
  NotAuthorizedException: 'wrong',
  UserNotFoundException: 'wrong',
  InvalidPasswordException: 'weak',
  TooManyRequestsException: 'tooMany',
  LimitExceededException: 'tooMany',
  NetworkError: 'unreachable',
  TimeoutError: 'unreachable',
  TypeError: 'unreachable',
};

/** What to tell somebody whose sign-in failed: never whether the address is known. */
export function signInFault(error: unknown): SignInFault {
  return (error instanceof Error && FAULTS[error.name]) || 'unknown';
}

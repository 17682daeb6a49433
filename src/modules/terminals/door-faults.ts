import { AppError } from '../../platform/errors/index.js';

export function notSignedIn(): AppError {
  return new AppError('unauthenticated', 'not_signed_in', 'This terminal is not signed in.');
}

/** One answer for a wrong, a used and an expired code and for a disabled terminal: none of them may be told apart. */
export function invalidAccessCode(): AppError {
  return new AppError('unauthenticated', 'invalid_access_code', 'The access code is not valid.');
}

export function csrfTokenInvalid(): AppError {
  return new AppError('forbidden', 'csrf_token_invalid', 'The header X-CSRF-Token is missing or not of this sign-in.');
}

export function crossSiteRequest(): AppError {
  return new AppError('forbidden', 'cross_site_request', 'The request comes from another site.');
}

/** The door fails closed: whatever keeps it from its database is neither a refusal nor an admission. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('unavailable', 'service_unavailable', 'Please try again in a moment.', {
      cause: error,
      retryAfterMs: 5000,
    });
  }
}

import { session } from '../sign-in/session.js';
import { ApiFault } from './api-fault.js';
import type { Operation } from './operation.js';

const DEADLINE_MS = 20_000;

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Asks as whoever is signed in; a token that is refused is renewed once. Throws `ApiFault`. */
export async function ask<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const { text } = operation;
  const first = await post<Result>(text, variables, signal, false);
  const answer = codeOf(first) === 'UNAUTHENTICATED' ? await post<Result>(text, variables, signal, true) : first;
  const code = codeOf(answer);
  if (code === 'UNAUTHENTICATED') session.expire();
  if (code !== undefined || !answer.data) throw new ApiFault(code ?? 'empty', answer.errors?.[0]?.message ?? '');
  return answer.data;
}

function codeOf({ errors }: Answer<unknown>): string | undefined {
  return errors?.[0] && (errors[0].extensions?.code ?? 'unknown');
}

async function post<Result>(
  query: string,
  variables: unknown,
  signal: AbortSignal | undefined,
  isRefused: boolean,
): Promise<Answer<Result>> {
  const token = await session.token({ isRefused }).catch(() => {
    throw new ApiFault('unreachable', 'no token could be had');
  });
  if (token === null) throw new ApiFault('UNAUTHENTICATED', 'the session is over');
  const deadline = AbortSignal.timeout(DEADLINE_MS);
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
    signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiFault('unreachable', 'no answer came');
  });
  // What stands in front of the API refuses a token in words of its own.
  if (response.status === 401) return { errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] };
  return response.json().catch(() => {
    throw new ApiFault('unreachable', `an answer of ${response.status} that is none of the API's`);
  }) as Promise<Answer<Result>>;
}

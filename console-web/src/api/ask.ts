import { session } from '../sign-in/session.js';
import { ApiFault } from './api-fault.js';
import { documentHash } from './document-hash.js';
import type { Operation } from './operation.js';

const DEADLINE_MS = 20_000;

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Asks by the hash of the document, and once more in full where the API does not know it. Throws `ApiFault`. */
export async function ask<Result, Variables>(
  { text: query }: Operation<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const sha256Hash = await documentHash(query);
  const extensions = sha256Hash && { persistedQuery: { version: 1, sha256Hash } };
  let answer = await askSignedIn<Result>(extensions ? { variables, extensions } : { variables, query }, signal);
  // A process of another release knows other documents.
  if (codeOf(answer) === 'PERSISTED_QUERY_NOT_SUPPORTED')
    answer = await askSignedIn<Result>({ variables, query }, signal);
  const code = codeOf(answer);
  if (code === 'UNAUTHENTICATED') session.expire();
  if (code !== undefined || !answer.data) throw new ApiFault(code ?? 'empty', answer.errors?.[0]?.message ?? '');
  return answer.data;
}

/** As whoever is signed in; a token that is refused is renewed once. */
async function askSignedIn<Result>(asked: object, signal: AbortSignal | undefined): Promise<Answer<Result>> {
  const answer = await post<Result>(asked, signal, false);
  return codeOf(answer) === 'UNAUTHENTICATED' ? post<Result>(asked, signal, true) : answer;
}

function codeOf({ errors }: Answer<unknown>): string | undefined {
  return errors?.[0] && (errors[0].extensions?.code ?? 'unknown');
}

async function post<Result>(
  asked: object,
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
    body: JSON.stringify(asked),
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

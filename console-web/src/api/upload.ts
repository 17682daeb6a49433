import { session } from '../sign-in/session.js';
import { ApiFault } from './api-fault.js';

const DEADLINE_MS = 180_000;
const UNAUTHENTICATED = 401;

export interface Upload {
  path: `/api/console/${string}`;
  form: FormData;
  /** Hears which share of it went up, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** Sends a form as whoever is signed in; a token that is refused is renewed once. Throws `ApiFault`. */
export async function upload<Answer>({ path, form, onProgress }: Upload): Promise<Answer> {
  let request = await send({ path, form, onProgress }, false);
  if (request.status === UNAUTHENTICATED) request = await send({ path, form, onProgress }, true);
  if (request.status === UNAUTHENTICATED) session.expire();
  const answer = bodyOf(request);
  if (request.status < 400 && answer !== null) return answer as Answer;
  throw new ApiFault(codeOf(answer) ?? 'unreachable', `status ${request.status}`);
}

async function send(
  { path, form, onProgress }: Upload & { onProgress: Upload['onProgress'] | undefined },
  isRefused: boolean,
): Promise<XMLHttpRequest> {
  const token = await session.token({ isRefused }).catch(() => {
    throw new ApiFault('unreachable', 'no token could be had');
  });
  if (token === null) throw new ApiFault('UNAUTHENTICATED', 'the session is over');
  // `fetch` does not tell how much of a body has gone up.
  const request = new XMLHttpRequest();
  request.open('POST', path);
  request.setRequestHeader('Authorization', `Bearer ${token}`);
  request.timeout = DEADLINE_MS;
  request.upload.onprogress = ({ loaded, total }) => onProgress?.(total === 0 ? 1 : loaded / total);
  await new Promise<void>((resolve, reject) => {
    request.onload = () => resolve();
    const fail = (): void => reject(new ApiFault('unreachable', 'no answer came'));
    [request.onerror, request.ontimeout, request.onabort] = [fail, fail, fail];
    request.send(form);
  });
  return request;
}

function bodyOf({ responseText }: XMLHttpRequest): object | null {
  try {
    const read: unknown = JSON.parse(responseText);
    return typeof read === 'object' ? read : null;
  } catch {
    return null;
  }
}

function codeOf(answer: object | null): string | undefined {
  return answer && 'code' in answer && typeof answer.code === 'string' ? answer.code : undefined;
}

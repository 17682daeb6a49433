import { setTimeout as sleep } from 'node:timers/promises';

const REQUEST_MS = 45_000;
const AGAIN_AFTER_MS = 300;

/** A kiosk that does not give up: what was cut, or refused because the system is in trouble, it sends again with the same key. */
export class StubbornKiosk {
  #cookies = new Map();

  /** @param {string} origin @param {string} accessCode @param {Map<string, number>} troubles counts what was answered instead of an answer */
  constructor(origin, accessCode, troubles) {
    this.origin = origin;
    this.accessCode = accessCode;
    this.troubles = troubles;
  }

  async signIn(signal) {
    await this.#insist('POST', '/api/access-code', { accessCode: this.accessCode }, {}, signal);
  }

  /** `content` is an object for JSON or the bytes of a WAV file. */
  async submit(content, key, locale, signal) {
    const isAudio = content instanceof Uint8Array;
    const headers = { 'idempotency-key': key, ...(isAudio && { 'content-type': 'audio/wav' }) };
    const answer = await this.#insist('POST', `/api/conversation?locale=${locale}`, content, headers, signal);
    return answer.json();
  }

  async completed(taskId, signal) {
    for (;;) {
      const answer = await this.#insist('GET', `/api/conversation/${taskId}?wait=5`, undefined, {}, signal);
      const state = await answer.json().catch(() => ({ status: 'cut' }));
      if (state.status === 'completed') return state;
    }
  }

  async #insist(method, path, body, headers, signal) {
    for (;;) {
      signal.throwIfAborted();
      const answer = await this.#request(method, path, body, headers, signal).catch(() => null);
      if (answer?.ok) return answer;
      const trouble = answer ? `${answer.status} ${await codeOf(answer)}` : 'cut';
      this.troubles.set(trouble, (this.troubles.get(trouble) ?? 0) + 1);
      if (answer && answer.status < 500 && answer.status !== 409)
        throw new Error(`${method} ${path} was answered ${trouble}`);
      await sleep(AGAIN_AFTER_MS, undefined, { signal });
    }
  }

  async #request(method, path, body, headers, signal) {
    const csrf = this.#cookies.get('tenin_csrf');
    const isAudio = body instanceof Uint8Array;
    const answer = await fetch(`${this.origin}${path}`, {
      method,
      headers: {
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(csrf && method !== 'GET' && { 'x-csrf-token': csrf }),
        ...(body !== undefined && !isAudio && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined || isAudio ? body : JSON.stringify(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_MS)]),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0].split('=');
      this.#cookies.set(name, value);
    }
    return answer;
  }
}

async function codeOf(answer) {
  const problem = await answer.json().catch(() => ({}));
  return problem.code ?? '';
}

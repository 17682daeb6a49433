import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import { versionIn } from './builds.mjs';

const REQUEST_MS = 45_000;
const AGAIN_AFTER_MS = 300;

/**
 * A kiosk that notes everything which does not go as it is promised: a connection that is cut, an answer that is none, a
 * stream that ends early and cannot be taken up where it ended. Then it asks again with the same key, for the sake of the
 * count of conversations. Whether it keeps its connections is its own.
 */
export class StrictKiosk {
  #cookies = new Map();
  #agent;

  /** @param {{ origin: string, accessCode: string, keepsConnections: boolean, record: import('./record.mjs').Record }} options */
  constructor({ origin, accessCode, keepsConnections, record }) {
    this.origin = origin;
    this.accessCode = accessCode;
    this.record = record;
    this.#agent = new Agent({ keepAlive: keepsConnections });
  }

  async signIn() {
    const { status } = await this.#send('POST', '/api/access-code', { accessCode: this.accessCode });
    if (status !== 200) throw new Error(`the door answered ${status}`);
  }

  /** Answers what was submitted; null when it was turned away because too many were there, and for how long is `awayMs`. */
  async submit(content, key, locale, signal) {
    const headers = { 'idempotency-key': key };
    const path = `/api/conversation?locale=${locale}`;
    for (;;) {
      const answer = await this.#asked('submit', () => this.#send('POST', path, content, headers), 202);
      if (answer.status === 202) return JSON.parse(answer.body);
      if (answer.isShed) {
        this.awayMs = Number(answer.retryAfter) * 1_000;
        return null;
      }
      await sleep(AGAIN_AFTER_MS, undefined, { signal });
    }
  }

  /** Asks with `wait` until the answer is there. */
  async poll(taskId, signal) {
    for (let after = -1; ;) {
      const path = `/api/conversation/${taskId}?wait=10&after=${after}`;
      const answer = await this.#asked('poll', () => this.#send('GET', path), 200, 202);
      const state = [200, 202].includes(answer.status) ? JSON.parse(answer.body) : null;
      if (answer.status === 200) return state;
      after = state?.segments.at(-1)?.index ?? after;
      if (!state) await sleep(AGAIN_AFTER_MS, undefined, { signal });
    }
  }

  /** Listens until the end, from where the stream before ended. */
  async listen(taskId, signal) {
    const heard = { last: 0, completed: null };
    for (let streams = 1; ; streams += 1) {
      const path = `/api/conversation/${taskId}/events`;
      const headers = heard.last > 0 ? { 'last-event-id': String(heard.last) } : {};
      const onEvent = (event) => {
        if (event.id !== heard.last + 1) this.record.fail('events', `event ${event.id} after ${heard.last}`);
        heard.last = event.id;
        if (event.name === 'completed') heard.completed = JSON.parse(event.data);
      };
      const answer = await this.#asked('events', () => this.#stream(path, headers, onEvent), 200);
      if (heard.completed) return heard.completed;
      if (answer.status === 200) this.record.resumed += 1;
      else await sleep(AGAIN_AFTER_MS, undefined, { signal });
    }
  }

  /** Which version answers on the way that this kiosk's requests take. */
  async version() {
    const answer = await this.#asked('metrics', () => this.#send('GET', '/metrics'), 200);
    if (answer.status === 200) this.record.answeredBy(versionIn(answer.body));
  }

  close() {
    this.#agent.destroy();
  }

  async #asked(what, ask, ...wanted) {
    this.record.requests += 1;
    const answer = await ask().catch((error) => ({ status: 0, body: error.code ?? error.message }));
    if (wanted.includes(answer.status)) return answer;
    const { code } = parsed(answer.body);
    const isShed = answer.status === 503 && code === 'overloaded' && Number(answer.retryAfter) > 0;
    if (isShed) this.record.shed += 1;
    else this.record.fail(what, answer.status === 0 ? answer.body : `${answer.status} ${code ?? answer.body}`);
    return { ...answer, isShed };
  }

  #send(method, path, content, headers) {
    return this.#exchange(method, path, content, headers, (response, done) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => done(Buffer.concat(chunks).toString()));
    });
  }

  #stream(path, headers, onEvent) {
    return this.#exchange('GET', path, undefined, headers, (response, done) => {
      let rest = '';
      response.setEncoding('utf8').on('data', (text) => {
        const blocks = (rest + text).split('\n\n');
        rest = blocks.pop();
        for (const block of blocks) {
          const field = (name) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
          if (field('event')) onEvent({ id: Number(field('id')), name: field('event'), data: field('data') });
        }
      });
      response.on('end', () => done(rest));
    });
  }

  #exchange(method, path, content, headers, read) {
    return new Promise((resolve, reject) => {
      const isAudio = Buffer.isBuffer(content);
      const body = content === undefined || isAudio ? content : JSON.stringify(content);
      const outgoing = request(`${this.origin}${path}`, {
        method,
        agent: this.#agent,
        timeout: REQUEST_MS,
        headers: {
          cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(method !== 'GET' &&
            this.#cookies.has('tenin_csrf') && { 'x-csrf-token': this.#cookies.get('tenin_csrf') }),
          ...(body !== undefined && {
            'content-type': isAudio ? 'audio/wav' : 'application/json',
            'content-length': Buffer.byteLength(body),
          }),
          ...headers,
        },
      });
      outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in time')));
      outgoing.on('error', reject);
      outgoing.on('response', (response) => {
        for (const cookie of response.headers['set-cookie'] ?? []) {
          const [name, value] = cookie.split(';')[0].split('=');
          this.#cookies.set(name, value);
        }
        response.on('error', reject);
        response.on('aborted', () => reject(new Error('cut in the middle of an answer')));
        const { statusCode: status } = response;
        read(response, (text) => resolve({ status, body: text, retryAfter: response.headers['retry-after'] }));
      });
      outgoing.end(body);
    });
  }
}

function parsed(body) {
  try {
    return JSON.parse(body);
  } catch {
    return {};
  }
}

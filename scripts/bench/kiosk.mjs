import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import { nowMs } from './clock.mjs';

const MOST_TRIES = 20;

/** A kiosk that speaks and listens over one kept connection each, as a page does. */
export class Kiosk {
  #cookies = new Map();
  #agent = new Agent({ keepAlive: true });

  constructor(origin, accessCode) {
    this.origin = origin;
    this.accessCode = accessCode;
  }

  async signIn() {
    const { status } = await this.#send('POST', '/api/access-code', { accessCode: this.accessCode });
    if (status !== 200) throw new Error(`the door answered ${status}`);
  }

  /**
   * One exchange. Answers when the 202 was here, when the first sentence of the answer was here with its sound, and how
   * the exchange ended; all on the clock that started with the request.
   */
  async ask(content) {
    const startedMs = nowMs();
    const submit = () => this.#send('POST', '/api/conversation?locale=en', content);
    let accepted = await submit();
    // As the page does: whoever is turned away comes again, and has waited as long.
    for (let tries = 1; accepted.status === 503 && tries < MOST_TRIES; tries += 1) {
      await sleep(1_000 * accepted.retryAfterSeconds);
      accepted = await submit();
    }
    const acceptedMs = nowMs();
    if (accepted.status !== 202) throw new Error(`a question was answered ${accepted.status}`);
    const { taskId } = JSON.parse(accepted.body);
    let firstAudioMs = null;
    let completed = null;
    await this.#listen(`/api/conversation/${taskId}/events`, (event, data) => {
      if (event === 'segment' && firstAudioMs === null) {
        const segment = JSON.parse(data);
        if (segment.kind === 'answer' && segment.audio) firstAudioMs = nowMs();
      }
      if (event === 'completed') completed = JSON.parse(data);
    });
    return { startedMs, acceptedMs, firstAudioMs, completedMs: nowMs(), outcome: completed?.outcome ?? 'cut' };
  }

  async endSession() {
    await this.#send('POST', '/api/session/end', {});
  }

  close() {
    this.#agent.destroy();
  }

  #send(method, path, content) {
    return new Promise((resolve, reject) => {
      const outgoing = this.#open(method, path, content, (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            retryAfterSeconds: Number(response.headers['retry-after']),
            body: Buffer.concat(chunks).toString(),
          }),
        );
        response.on('error', reject);
      });
      outgoing.on('error', reject);
    });
  }

  #listen(path, onEvent) {
    return new Promise((resolve, reject) => {
      const incoming = this.#open('GET', path, undefined, (response) => {
        let rest = '';
        response.setEncoding('utf8').on('data', (text) => {
          const events = (rest + text).split('\n\n');
          rest = events.pop();
          for (const block of events) {
            const event = /^event: (.*)$/m.exec(block)?.[1];
            if (event) onEvent(event, /^data: (.*)$/m.exec(block)?.[1]);
          }
        });
        response.on('end', resolve).on('error', reject);
      });
      incoming.on('error', reject);
    });
  }

  #open(method, path, content, onResponse) {
    const isAudio = Buffer.isBuffer(content);
    const body = content === undefined || isAudio ? content : JSON.stringify(content);
    const outgoing = request(`${this.origin}${path}`, {
      method,
      agent: this.#agent,
      headers: {
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(this.#cookies.has('tenin_csrf') && { 'x-csrf-token': this.#cookies.get('tenin_csrf') }),
        ...(body !== undefined && {
          'content-type': isAudio ? 'audio/wav' : 'application/json',
          'content-length': Buffer.byteLength(body),
        }),
      },
    });
    outgoing.on('response', (response) => {
      for (const cookie of response.headers['set-cookie'] ?? []) {
        const [name, value] = cookie.split(';')[0].split('=');
        this.#cookies.set(name, value);
      }
      onResponse(response);
    });
    outgoing.end(body);
    return outgoing;
  }
}

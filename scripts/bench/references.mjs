import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import { nowMs } from './clock.mjs';
import { audioOf } from './turns.mjs';

const POLL_MS = 1_000;
const PASSAGE =
  'passage (Storage): Both stores accept tires for storage. The tires are kept in a cool and dark warehouse. ' +
  'Each set gets a label with a number. Stored tires should be asked for before they are needed. ' +
  'Tread and damage are checked when the tires come in.';

/**
 * What Tenin is compared with, on the same provider: no door, no database, no checks, only the calls in the order of
 * their design. What they leave out is in their favour.
 */
export class Reference {
  #agent = new Agent({ keepAlive: true, maxSockets: Infinity });

  constructor(baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** Everything as soon as its needs are there, the verdict awaited, speech by the sentence: the least a client can do. */
  async bare(turn, recording = audioOf(turn), sentences = 1) {
    const startedMs = nowMs();
    const question = await this.#recognize(recording);
    await Promise.all([this.#moderate(question), this.#embed(question)]);
    let firstAudioMs = null;
    let spoken = 0;
    for await (const sentence of this.#sentences(question)) {
      await this.#speak(sentence);
      firstAudioMs ??= nowMs();
      spoken += 1;
      if (spoken === sentences) break;
    }
    return { startedMs, firstAudioMs };
  }

  /** Two phases, speech of the whole answer, and a page that asks once a second from the moment it was told the task. */
  async articles(turn) {
    const startedMs = nowMs();
    const question = await this.#recognize(audioOf(turn));
    const acceptedMs = nowMs();
    await Promise.all([this.#moderate(question), this.#embed(question)]);
    let answer = '';
    for await (const sentence of this.#sentences(question)) answer += sentence;
    await this.#speak(answer);
    const polls = Math.ceil((nowMs() - acceptedMs) / POLL_MS);
    await sleep(acceptedMs + polls * POLL_MS - nowMs());
    return { startedMs, firstAudioMs: nowMs() };
  }

  close() {
    this.#agent.destroy();
  }

  async #recognize(recording) {
    return JSON.parse(await this.#whole('/audio/transcriptions', recording, 'application/octet-stream')).text;
  }

  #moderate(question) {
    return this.#whole('/chat/completions', chat('moderate', `The visitor said: ${JSON.stringify(question)}`));
  }

  #embed(question) {
    return this.#whole('/embeddings', JSON.stringify({ model: 'embed', input: [question] }));
  }

  #speak(text) {
    return this.#whole('/audio/speech', JSON.stringify({ model: 'speak', voice: 'one', input: text }));
  }

  async *#sentences(question) {
    const response = await this.#open(
      '/chat/completions',
      chat('generate', `<material>\n${PASSAGE}\n</material>\n${question}`),
    );
    let text = '';
    let rest = '';
    for await (const piece of response.setEncoding('utf8')) {
      const lines = (rest + piece).split('\n\n');
      rest = lines.pop();
      for (const line of lines.filter((one) => one.startsWith('data: {'))) {
        text += JSON.parse(line.slice(6)).choices[0].delta.content ?? '';
        if (/[.!?] $/.test(text)) {
          yield text;
          text = '';
        }
      }
    }
  }

  async #whole(path, body, type) {
    const chunks = [];
    for await (const chunk of await this.#open(path, body, type)) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  }

  #open(path, body, type = 'application/json') {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': type, 'content-length': Buffer.byteLength(body) };
      request(`${this.baseUrl}${path}`, { method: 'POST', agent: this.#agent, headers }, resolve)
        .on('error', reject)
        .end(body);
    });
  }
}

function chat(model, content) {
  return JSON.stringify({ model, stream: true, messages: [{ role: 'user', content }] });
}

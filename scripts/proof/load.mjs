import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { writeWav } from '../../dist/platform/sound/index.js';
import { root } from '../prepare.mjs';
import { StubbornKiosk } from './stubborn-kiosk.mjs';

const SHARE_OF_AUDIO = 0.08;
const SHARE_OF_BUTTONS = 0.08;
const SHARE_OF_TWINS = 0.2;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Several kiosks that ask at once and note what they were promised. An exchange is noted when it is asked, acknowledged
 * with its `taskId`, and completed with what the kiosk was told.
 */
export class Load {
  /** @type {{ key: string, locale: string, content: object | Uint8Array, submitted?: object, twin?: object, acknowledgedAt?: number, completed?: object }[]} */
  exchanges = [];
  troubles = new Map();
  #asking = true;
  #giveUp = new AbortController();
  #kiosks;
  #running;

  /** @param {{ origin: string, accessCodes: string[], kiosks: number, chance: ReturnType<import('./chance.mjs').chanceFrom> }} options */
  constructor({ origin, accessCodes, kiosks, chance }) {
    this.chance = chance;
    this.#kiosks = Array.from(
      { length: kiosks },
      (_, nth) => new StubbornKiosk(origin, accessCodes[nth % accessCodes.length], this.troubles),
    );
  }

  async start() {
    for (const kiosk of this.#kiosks) await kiosk.signIn(this.#giveUp.signal);
    this.#running = Promise.all(this.#kiosks.map((kiosk) => this.#keepAsking(kiosk)));
    this.#running.catch(() => undefined);
  }

  async hasAsked(count) {
    while (this.exchanges.length < count && !this.#giveUp.signal.aborted) await sleep(100);
  }

  /** Asks nothing new; what was asked has this long to come to its end. */
  async settle(withinMs) {
    this.#asking = false;
    const timer = setTimeout(() => this.#giveUp.abort(), withinMs);
    await this.#running.catch((error) => {
      if (!this.#giveUp.signal.aborted) throw error;
    });
    clearTimeout(timer);
  }

  async #keepAsking(kiosk) {
    while (this.#asking) {
      await this.#askOnce(kiosk);
      if (this.#asking) await sleep(this.chance.below(LONGEST_PAUSE_MS));
    }
  }

  async #askOnce(kiosk) {
    const { signal } = this.#giveUp;
    const exchange = { key: randomUUID(), ...question(this.chance) };
    this.exchanges.push(exchange);
    const { key, locale, content } = exchange;
    const submit = () => kiosk.submit(content, key, locale, signal);
    if (this.chance.happens(SHARE_OF_TWINS))
      [exchange.submitted, exchange.twin] = await Promise.all([submit(), submit()]);
    else exchange.submitted = await submit();
    exchange.acknowledgedAt = Date.now();
    exchange.completed = await kiosk.completed(exchange.submitted.taskId, signal);
  }
}

const questions = JSON.parse(readFileSync(join(root, 'demo', 'questions.json'), 'utf8'));
const productNumbers = readFileSync(join(root, 'demo', 'products.csv'), 'utf8')
  .split('\n')
  .slice(1, 200)
  .map((line) => line.split(',')[0]);
const tone = wavOfTone();

function question(chance) {
  if (chance.happens(SHARE_OF_AUDIO)) return { locale: 'en', content: tone };
  if (chance.happens(SHARE_OF_BUTTONS))
    return { locale: chance.pick(['ja', 'en']), content: { productNumber: chance.pick(productNumbers) } };
  const { ask, locale } = chance.pick(questions);
  return { locale, content: { text: ask } };
}

/** Half a second of 440 Hz. */
function wavOfTone() {
  const rate = 16_000;
  const samples = Int16Array.from({ length: rate / 2 }, (_, at) => 8_000 * Math.sin((2 * Math.PI * 440 * at) / rate));
  return writeWav([samples], rate).audio;
}

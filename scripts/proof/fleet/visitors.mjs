import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { audioOf, questionOf } from '../../bench/turns.mjs';
import { Record } from './record.mjs';
import { StrictKiosk } from './strict-kiosk.mjs';

/** Visitors at kiosks of their own. What they asked and were told is `exchanges`, as the verdict wants it. */
export class Visitors {
  exchanges = [];
  troubles = new Map();
  record = new Record();
  #turn = 0;
  #asking = new AbortController();
  #giveUp = new AbortController();
  #running = [];

  /** `keepsConnections` says of the nth kiosk whether it does as a browser does. */
  static async open({
    origin,
    accessCodes,
    chance,
    shareOfSpeech = 0,
    looksForVersion = false,
    keepsConnections = (nth) => nth % 2 === 0,
  }) {
    const visitors = new Visitors(chance, shareOfSpeech, looksForVersion);
    visitors.kiosks = accessCodes.map(
      (accessCode, nth) =>
        new StrictKiosk({ origin, accessCode, keepsConnections: keepsConnections(nth), record: visitors.record }),
    );
    for (const kiosk of visitors.kiosks) await kiosk.signIn();
    return visitors;
  }

  constructor(chance, shareOfSpeech, looksForVersion) {
    this.chance = chance;
    this.shareOfSpeech = shareOfSpeech;
    this.looksForVersion = looksForVersion;
  }

  /** Each kiosk asks again as soon as it has its answer and paused for up to this long; when it was told to, later. */
  keepAsking(longestPauseMs) {
    const { signal } = this.#asking;
    this.#running = this.kiosks.map(async (kiosk, nth) => {
      while (!signal.aborted) {
        const { shed } = await this.ask(kiosk, nth);
        const pauseMs = shed ? kiosk.awayMs : longestPauseMs > 0 ? this.chance.below(longestPauseMs) : 0;
        if (pauseMs > 0) await sleep(pauseMs, undefined, { signal }).catch(() => {});
      }
    });
    for (const running of this.#running) running.catch(() => undefined);
  }

  /** Visitors come at random, so many in a second on average, whether others were served or not. */
  async arrive({ perSecond, seconds }) {
    const until = performance.now() + seconds * 1000;
    const before = this.exchanges.length;
    const shedBefore = this.record.shed;
    for (let nextAt = performance.now(); nextAt < until; nextAt += this.#gapMs(perSecond)) {
      await sleep(Math.max(0, nextAt - performance.now()));
      const nth = this.exchanges.length % this.kiosks.length;
      const running = this.ask(this.kiosks[nth], nth);
      running.catch(() => undefined);
      this.#running.push(running);
    }
    return { offered: this.exchanges.length - before, shedSoFar: this.record.shed - shedBefore };
  }

  /** Nobody comes any more; who was promised an answer has this long to get it. */
  async settle(withinMs) {
    this.#asking.abort();
    const timer = setTimeout(() => this.#giveUp.abort(), withinMs);
    const ended = await Promise.allSettled(this.#running);
    for (const { reason } of ended)
      if (reason && reason.name !== 'AbortError') this.record.fail('kiosk', reason.message);
    clearTimeout(timer);
    for (const kiosk of this.kiosks) kiosk.close();
  }

  async ask(kiosk, nth) {
    const turn = (this.#turn += 1);
    const isSpoken = this.chance.happens(this.shareOfSpeech);
    const listens = this.chance.happens(0.5);
    const content = isSpoken ? audioOf(turn) : { text: questionOf(turn) };
    const exchange = { key: randomUUID(), locale: 'en', content, kiosk: nth, shed: false };
    this.exchanges.push(exchange);
    const { signal } = this.#giveUp;
    exchange.submitted = await kiosk.submit(content, exchange.key, 'en', signal);
    if (exchange.submitted === null) {
      exchange.shed = true;
      return exchange;
    }
    exchange.acknowledgedAt = Date.now();
    const { taskId } = exchange.submitted;
    exchange.completed = listens ? await kiosk.listen(taskId, signal) : await kiosk.poll(taskId, signal);
    exchange.completedAt = Date.now();
    if (this.looksForVersion) await kiosk.version();
    return exchange;
  }

  #gapMs(perSecond) {
    return (-Math.log(1 - this.chance.below(1_000_000) / 1_000_000) * 1000) / perSecond;
  }
}

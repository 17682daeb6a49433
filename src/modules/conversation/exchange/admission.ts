import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { AppError } from '../../../platform/errors/index.js';
import { ExchangeRunner } from './exchange-runner.js';

const FEEL_EVERY_MS = 250;
/** As long as its answer is quicker, all are let in. */
const QUICK_MS = 75;
/** An exchange asks the database some twenty times: at this pace its answer is seconds late. */
const SLOW_MS = 150;
/** Of the latest pulse; the rest are those before. */
const SHARE_OF_LATEST = 0.3;
/** With fewer inside it is not visitors that make it slow, and turning one away would help nobody. */
const FEWEST = 16;
/** What is left of the places each time that the pulse is slow. */
const SHARE_LEFT = 0.9;
const ASK_AGAIN_MS = 2_000;

/**
 * Turns utterances away when this process or its database has more to do than it can: who is let in gets an answer in
 * time, and who is not is told at once. It has so many places, which a slow pulse makes fewer and a quick one more. The
 * pulse is the time of the smallest question to the database, which waits for everything that an exchange waits for:
 * this process's turn, a connection, the server.
 */
@Injectable()
export class Admission implements OnApplicationBootstrap, OnApplicationShutdown {
  private pulseMs = 0;
  private askedAt: number | null = null;
  private timer: NodeJS.Timeout | null = null;
  /** Came in, and their exchange does not run yet. */
  private entering = 0;
  private places = FEWEST;

  constructor(
    private readonly database: DataSource,
    private readonly runner: ExchangeRunner,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.settlePlaces();
      void this.feel();
    }, FEEL_EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /**
   * Takes a place for a request; what it answers gives it back, when the request is over. Throws `overloaded` (503, with
   * the time to wait). It asks nobody, so that it costs next to nothing to turn somebody away.
   */
  enter(): () => void {
    if (this.inside >= this.places && this.paceMs() >= QUICK_MS)
      throw new AppError('unavailable', 'overloaded', 'Too many are asking at this moment. Please try again.', {
        retryAfterMs: ASK_AGAIN_MS,
      });
    this.entering += 1;
    return () => (this.entering -= 1);
  }

  private get inside(): number {
    return this.entering + this.runner.underWay;
  }

  /** A pulse that is still awaited counts for as long as it takes already. */
  private paceMs(): number {
    return Math.max(this.pulseMs, this.askedAt === null ? 0 : performance.now() - this.askedAt);
  }

  private settlePlaces(): void {
    const pace = this.paceMs();
    if (pace < QUICK_MS) this.places = Math.max(FEWEST, this.inside);
    else if (pace >= SLOW_MS) this.places = Math.max(FEWEST, Math.min(this.places, this.inside) * SHARE_LEFT);
  }

  private async feel(): Promise<void> {
    if (this.askedAt !== null) return;
    const askedAt = performance.now();
    this.askedAt = askedAt;
    // A database that is away refuses by itself.
    await this.database.query('SELECT 1').catch(() => undefined);
    this.askedAt = null;
    this.pulseMs += SHARE_OF_LATEST * (performance.now() - askedAt - this.pulseMs);
  }
}

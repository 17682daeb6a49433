import { Injectable } from '@nestjs/common';

import { AppError } from '../../../platform/errors/index.js';

const PER_SECOND = 10;
const AT_ONCE = 100;

interface Bucket {
  left: number;
  /** Of `performance.now()`. */
  filledAt: number;
}

/**
 * How often one terminal may look for answers at this process. A kiosk that waits for news looks a few times per answer;
 * what goes beyond this is a storm, and is turned away before the tasks are read. Kept in memory: writing down a look
 * would cost more than the look. There are as many buckets as terminals.
 */
@Injectable()
export class PollLimit {
  private readonly buckets = new Map<string, Bucket>();

  /** Counts one look. Throws `too_many_polls` (429, with the time to wait) beyond the limit. */
  take(terminalId: string): void {
    const now = performance.now();
    const bucket = this.buckets.get(terminalId) ?? { left: AT_ONCE, filledAt: now };
    const left = Math.min(AT_ONCE, bucket.left + ((now - bucket.filledAt) / 1000) * PER_SECOND);
    const taken = left >= 1 ? left - 1 : left;
    this.buckets.set(terminalId, { left: taken, filledAt: now });
    if (left >= 1) return;
    throw new AppError('too_many', 'too_many_polls', 'This terminal asks too often. Use `wait`, or listen to events.', {
      retryAfterMs: ((1 - left) / PER_SECOND) * 1000,
    });
  }
}

import { Injectable } from '@nestjs/common';

/** Wall time, so that a test can be somewhere else in it. Durations are measured with `performance.now()`. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

import { Injectable } from '@nestjs/common';

const LOOK_EVERY_MS = 20;

/** Requests that came in and are not answered to the end. */
@Injectable()
export class OpenRequests {
  private readonly responses = new Set<ServerResponse>();

  add(response: ServerResponse): void {
    this.responses.add(response);
    response.once('close', () => this.responses.delete(response));
  }

  /** Resolves when none is open, or this time is over. */
  async answered(withinMs: number): Promise<void> {
    const giveUpAt = performance.now() + withinMs;
    while (this.responses.size > 0 && performance.now() < giveUpAt) await pause(LOOK_EVERY_MS);
  }
}

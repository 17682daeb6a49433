const FIRST_MS = 100;
const LONGEST_MS = 10_000;

/** How long to wait before an engine is started again: hardly, unless it does not come up. */
export class RestartPause {
  #nextMs = FIRST_MS;

  cameUp(): void {
    this.#nextMs = FIRST_MS;
  }

  /** In ms; twice the last one when the engine did not come up since. */
  take(): number {
    const pauseMs = this.#nextMs;
    this.#nextMs = Math.min(pauseMs * 2, LONGEST_MS);
    return pauseMs;
  }
}

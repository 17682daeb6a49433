const RETRIES_PER_CALL = 0.1;
const MOST_SAVED = 10;

/** Retries are at most a tenth of the calls, so that an outage is not answered with a storm. */
export class RetryBudget {
  private retries = 1;

  countCall(): void {
    this.retries = Math.min(MOST_SAVED, this.retries + RETRIES_PER_CALL);
  }

  take(): boolean {
    if (this.retries < 1) return false;
    this.retries -= 1;
    return true;
  }
}

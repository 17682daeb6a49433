/** What the kiosks of one run met with. */
export class Record {
  requests = 0;
  /** Turned away with 503 and `Retry-After`, as it is documented. */
  shed = 0;
  /** Event streams that ended before the answer did, and were taken up again. */
  resumed = 0;
  failures = new Map();
  versions = new Map();

  fail(what, how) {
    const failure = `${what}: ${how}`;
    this.failures.set(failure, (this.failures.get(failure) ?? 0) + 1);
  }

  answeredBy(version) {
    this.versions.set(version, (this.versions.get(version) ?? 0) + 1);
  }

  get failed() {
    return [...this.failures.values()].reduce((sum, times) => sum + times, 0);
  }
}

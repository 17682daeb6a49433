/**
 * closed → (`breakAfter` failures in a row) → open → (`coolDownMs`) → one probe → closed, or open again.
 * While the probe is under way others are turned away at once: nobody waits for it, there is a fallback to go to.
 */
export class CircuitBreaker {
  private failuresInARow = 0;
  private openedAt: number | undefined;
  private probing = false;

  constructor(
    private readonly breakAfter: number,
    private readonly coolDownMs: number,
  ) {}

  allows(): boolean {
    if (this.openedAt === undefined) return true;
    return !this.probing && performance.now() - this.openedAt >= this.coolDownMs;
  }

  enter(): void {
    this.probing = this.openedAt !== undefined;
  }

  succeeded(): void {
    this.failuresInARow = 0;
    this.openedAt = undefined;
    this.probing = false;
  }

  failed(): void {
    this.failuresInARow += 1;
    this.probing = false;
    if (this.openedAt !== undefined || this.failuresInARow >= this.breakAfter) this.openedAt = performance.now();
  }

  /** The caller left before anything was known; the next call may probe. */
  abandoned(): void {
    this.probing = false;
  }
}

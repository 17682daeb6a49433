import { ProbeRation } from './probe-ration.js';

/** In cool-downs. A visitor waits for a probe of what hangs, so a long outage is not looked at with every exchange. */
const LONGEST_COOL_DOWN = 60;

/**
 * closed → (`breakAfter` failures in a row) → open → (`coolDownMs`, and the ration) → one probe → closed, or open again.
 * Each probe that fails doubles the wait for the next, up to sixty times. So a provider that is back is asked again
 * after no longer than it was away, and a long outage costs hardly any calls.
 * While the probe is under way others are turned away at once: nobody waits for it, there is a fallback to go to.
 */
export class CircuitBreaker {
  private failuresInARow = 0;
  private openedAt: number | undefined;
  private failedProbes = 0;
  private probing = false;

  constructor(
    private readonly breakAfter: number,
    private readonly coolDownMs: number,
    private readonly ration = new ProbeRation(),
  ) {
    ration.join();
  }

  /** Whether a call may be made now that is no probe. */
  get isClosed(): boolean {
    return this.openedAt === undefined;
  }

  /** Whether this call may be made. Who is let in tells how it ended. */
  enter(): boolean {
    this.ration.countCall();
    if (this.openedAt === undefined) return true;
    const coolDownMs = this.coolDownMs * Math.min(2 ** this.failedProbes, LONGEST_COOL_DOWN);
    if (this.probing || performance.now() - this.openedAt < coolDownMs) return false;
    this.probing = this.ration.take(this);
    return this.probing;
  }

  succeeded(): void {
    if (this.probing) this.ration.refill();
    this.failuresInARow = 0;
    this.failedProbes = 0;
    this.openedAt = undefined;
    this.probing = false;
  }

  failed(): void {
    this.failuresInARow += 1;
    if (this.probing) this.failedProbes += 1;
    this.probing = false;
    if (this.openedAt !== undefined || this.failuresInARow >= this.breakAfter) this.openedAt = performance.now();
  }

  /** The caller left before anything was known; the next call may probe. */
  abandoned(): void {
    this.probing = false;
  }
}

/** Of the calls that each breaker would make if all were made: about one probe for every two exchanges, whoever makes it. */
const PROBES_PER_ROUND = 0.5;
const MOST_SAVED = 10;

/**
 * Probes of all that is left alone, shared by the breakers of a process. A pause alone does not ration them: where
 * visitors are rarer than the pause is long, each exchange would try every provider of every role. So probes are paid
 * for by calls: when every breaker was asked once, half a probe is earned. A probe that succeeds fills the ration, so
 * that with the first provider that is back all others are tried at once.
 * Whoever had a probe waits until the others had one, or until nobody else wanted it.
 */
export class ProbeRation {
  private saved = MOST_SAVED;
  private breakers = 0;
  private hadOne = new Set<object>();

  join(): void {
    this.breakers += 1;
  }

  countCall(): void {
    this.saved = Math.min(MOST_SAVED, this.saved + PROBES_PER_ROUND / this.breakers);
  }

  take(breaker: object): boolean {
    const price = this.hadOne.has(breaker) ? 2 : 1;
    if (this.saved < price) return false;
    if (price > 1) this.hadOne.clear();
    this.hadOne.add(breaker);
    this.saved -= 1;
    return true;
  }

  refill(): void {
    this.saved = MOST_SAVED;
  }
}

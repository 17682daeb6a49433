const LIFE_MS = 3 * 60_000;
const MOST = 1_000;

/** Challenges that wait for their answer: each may be answered once, within three minutes; the oldest make room for new ones. */
export class OpenChallenges<T> {
  private readonly waiting = new Map<string, { challenge: T; until: number }>();

  add(id: string, challenge: T): void {
    for (const oldest of this.waiting.keys()) {
      if (this.waiting.size < MOST) break;
      this.waiting.delete(oldest);
    }
    this.waiting.set(id, { challenge, until: performance.now() + LIFE_MS });
  }

  take(id: string): T | undefined {
    const found = this.waiting.get(id);
    this.waiting.delete(id);
    return found && found.until > performance.now() ? found.challenge : undefined;
  }
}

import { setTimeout as pause } from 'node:timers/promises';

/** Making the template of the demo shop takes a busy machine a while. */
export const OPENING_MS = 240_000;

/** Looks again until it is so; fails with the last fault when it is not so in time. */
export async function eventually<T>(look: () => Promise<T>, withinMs = 15_000): Promise<T> {
  const giveUpAt = Date.now() + withinMs;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
    }
    await pause(50);
  }
}

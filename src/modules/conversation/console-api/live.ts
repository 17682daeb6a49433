import { setTimeout as pause } from 'node:timers/promises';

/** How often a live view looks: what is asked for may happen in any process. */
const LOOK_EVERY_MS = 1_000;
/** How often it asks whether its person may still look. */
const STANDING_EVERY_LOOKS = 30;

interface Watched<T, E> {
  /** All that may be news: what has just begun, and what has just ended. */
  look: () => Promise<T[]>;
  /** What of an item makes it news, and which item it is. */
  keyOf: (item: T) => string;
  stateOf: (item: T) => string;
  eventOf: (item: T) => E;
  /** False when the view has to end. */
  mayGoOn: () => Promise<boolean>;
}

/**
 * Each item that appears, and again each time its state changes. An item that `look` no longer gives is forgotten. Who
 * leaves ends the looking at once: a generator alone would look on until there is something to give.
 */
export function changes<T, E>(watched: Watched<T, E>): AsyncIterableIterator<E> {
  const left = new AbortController();
  const seen = looking(watched, left.signal);
  return {
    next: () => seen.next(),
    return: () => {
      left.abort();
      return seen.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* looking<T, E>(
  { look, keyOf, stateOf, eventOf, mayGoOn }: Watched<T, E>,
  left: AbortSignal,
): AsyncGenerator<E, undefined> {
  let known = new Map<string, string>();
  for (let looks = 0; looks % STANDING_EVERY_LOOKS !== 0 || (await mayGoOn()); looks++) {
    const found = await look();
    const states = new Map(found.map((item) => [keyOf(item), stateOf(item)]));
    for (const item of found) if (known.get(keyOf(item)) !== stateOf(item)) yield eventOf(item);
    known = states;
    await pause(LOOK_EVERY_MS, undefined, { ref: false, signal: left }).catch(() => undefined);
    if (left.aborted) return;
  }
}

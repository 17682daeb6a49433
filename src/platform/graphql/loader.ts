import type { GraphqlContext } from './request-of.js';

const caller = Promise.resolve();

/** Answers many who ask for one thing each, in one turn, with one look: a list costs as many as one item does. */
export class Loader<Value> {
  private asked = new Map<string, Promise<Value>>();
  private found: Promise<ReadonlyMap<string, Value>> = Promise.resolve(new Map());

  /** `absent` is the answer for a key that `look` finds nothing for. */
  constructor(
    private readonly look: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
    private readonly absent: () => Value,
  ) {}

  /** Nothing is kept beyond the turn: a subscription asks for the same thing again because it changed. */
  load(key: string): Promise<Value> {
    const known = this.asked.get(key);
    if (known) return known;
    if (this.asked.size === 0) this.found = this.lookLater();
    const answer = this.found.then((found) => (found.has(key) ? (found.get(key) as Value) : this.absent()));
    this.asked.set(key, answer);
    return answer;
  }

  /** What else is asked for in this turn, and in the promises that it settles, goes along. */
  private async lookLater(): Promise<ReadonlyMap<string, Value>> {
    await caller;
    await new Promise<void>((resolve) => process.nextTick(resolve));
    const keys = [...this.asked.keys()];
    this.asked = new Map();
    return this.look(keys);
  }
}

/** The loaders of one request: made when the first is needed, and forgotten with it. */
export function perRequest<Loaders>(make: () => Loaders): (context: GraphqlContext) => Loaders {
  const made = new WeakMap<GraphqlContext, Loaders>();
  return (context) => {
    const loaders = made.get(context) ?? make();
    made.set(context, loaders);
    return loaders;
  };
}

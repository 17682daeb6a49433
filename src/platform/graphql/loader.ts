import type { GraphqlContext } from './request-of.js';

const caller = Promise.resolve();

/** Answers many who ask for one thing each, within one request, with one look: a list costs as many as one item does. */
export class Loader<Value> {
  private readonly answers = new Map<string, Promise<Value>>();
  private waiting: { key: string; resolve: (value: Value) => void; reject: (error: unknown) => void }[] = [];

  /** `absent` is the answer for a key that `look` finds nothing for. */
  constructor(
    private readonly look: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
    private readonly absent: () => Value,
  ) {}

  load(key: string): Promise<Value> {
    const known = this.answers.get(key);
    if (known) return known;
    const answer = new Promise<Value>((resolve, reject) => {
      // What else is asked for in this turn, and in the promises that it settles, goes along.
      if (this.waiting.length === 0) void caller.then(() => process.nextTick(() => void this.lookForAll()));
      this.waiting.push({ key, resolve, reject });
    });
    this.answers.set(key, answer);
    return answer;
  }

  private async lookForAll(): Promise<void> {
    const waiting = this.waiting;
    this.waiting = [];
    try {
      const found = await this.look(waiting.map(({ key }) => key));
      for (const { key, resolve } of waiting) resolve(found.has(key) ? (found.get(key) as Value) : this.absent());
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
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

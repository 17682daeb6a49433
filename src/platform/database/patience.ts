import { AsyncLocalStorage } from 'node:async_hooks';

const patience = new AsyncLocalStorage<number>();

/** While this work runs, and in all that it starts, no statement of a PostgreSQL server is waited for longer than this. */
export function withPatience<Result>(ms: number, work: () => Result): Result {
  return patience.run(ms, work);
}

/** In ms; undefined where nobody said. */
export function patienceMs(): number | undefined {
  return patience.getStore();
}

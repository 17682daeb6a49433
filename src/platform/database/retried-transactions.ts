import { setTimeout as pause } from 'node:timers/promises';

import { type DataSource } from 'typeorm';

/** Deadlock, serialization failure: of two that stood in each other's way the other one went on, so that this one can too. */
const IN_THE_WAY: ReadonlySet<unknown> = new Set(['40P01', '40001']);
const MOST_RETRIES = 3;
const LONGEST_PAUSE_MS = 50;

/**
 * Lets every transaction of this data source, whoever opens it, be tried up to three times more when the database chose
 * it to give way. What it did is undone then; the work of a transaction must do nothing that lasts outside of it.
 */
export function retryTransactions(dataSource: DataSource): DataSource {
  const { manager } = dataSource;
  const once = manager.transaction.bind(manager) as (...parameters: unknown[]) => Promise<unknown>;
  const retried = async (...parameters: unknown[]): Promise<unknown> => {
    for (let retries = 0; ; retries += 1) {
      try {
        return await once(...parameters);
      } catch (error) {
        if (retries === MOST_RETRIES || !wasInTheWay(error)) throw error;
      }
      await pause(Math.random() * LONGEST_PAUSE_MS);
    }
  };
  manager.transaction = retried;
  return dataSource;
}

function wasInTheWay(error: unknown): boolean {
  return error instanceof Error && 'code' in error && IN_THE_WAY.has(error.code);
}

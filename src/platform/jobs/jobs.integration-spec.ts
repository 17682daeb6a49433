import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import type { OpenedDatabase } from '../database/index.js';
import { Jobs } from './index.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

function jobsOf(work: boolean): Jobs {
  const opened = { ready: () => Promise.resolve(database.connection) } as OpenedDatabase;
  return new Jobs(opened, database.dataSource, { work });
}

async function until(met: () => boolean): Promise<void> {
  for (const end = performance.now() + 10_000; !met() && performance.now() < end;) await sleep(10);
}

async function withJobs(jobs: Jobs, task: () => Promise<void>): Promise<void> {
  try {
    await jobs.start();
    await task();
  } finally {
    await jobs.stop();
  }
}

describe('jobs', () => {
  it('runs what was enqueued in a transaction once that is committed, without waiting for a poll', async () => {
    const jobs = jobsOf(true);
    const ran: unknown[] = [];
    jobs.define<{ nth: number }>('sums', { retryLimit: 0, handler: async ({ nth }) => void ran.push(nth) });
    await withJobs(jobs, async () => {
      await sleep(200);
      const since = performance.now();
      await database.dataSource.transaction(async (manager) => {
        await jobs.enqueue('sums', { nth: 1 }, manager);
        await jobs.enqueue('sums', { nth: 2 }, manager);
      });
      await until(() => ran.length === 2);
      expect(ran).toEqual([1, 2]);
      expect(performance.now() - since).toBeLessThan(1_500);
    });
  }, 30_000);

  it('knows nothing of a job whose transaction was rolled back', async () => {
    const jobs = jobsOf(true);
    const ran: unknown[] = [];
    jobs.define<{ nth: number }>('rolled-back', { retryLimit: 0, handler: async ({ nth }) => void ran.push(nth) });
    await withJobs(jobs, async () => {
      await expect(
        database.dataSource.transaction(async (manager) => {
          await jobs.enqueue('rolled-back', { nth: 1 }, manager);
          throw new Error('rolled back');
        }),
      ).rejects.toThrow('rolled back');
      await jobs.enqueue('rolled-back', { nth: 2 });
      await until(() => ran.length > 0);
      expect(ran).toEqual([2]);
    });
  }, 30_000);

  it('tries a job again that threw', async () => {
    const jobs = jobsOf(true);
    let tries = 0;
    jobs.define('flaky', {
      retryLimit: 2,
      handler: async () => {
        tries += 1;
        if (tries === 1) throw new Error('the first try fails');
      },
    });
    await withJobs(jobs, async () => {
      await jobs.enqueue('flaky', {});
      await until(() => tries === 2);
      expect(tries).toBe(2);
    });
  }, 30_000);

  it('leaves the work to others where it is told to, and they find it', async () => {
    const ran: unknown[] = [];
    const define = (jobs: Jobs): Jobs => {
      jobs.define<{ nth: number }>('elsewhere', { retryLimit: 0, handler: async ({ nth }) => void ran.push(nth) });
      return jobs;
    };
    const enqueuing = define(jobsOf(false));
    await withJobs(enqueuing, async () => {
      await enqueuing.enqueue('elsewhere', { nth: 1 });
      await sleep(300);
      expect(ran).toEqual([]);
      await withJobs(define(jobsOf(true)), async () => {
        await until(() => ran.length === 1);
        expect(ran).toEqual([1]);
      });
    });
  }, 30_000);
});

import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import type { OpenedDatabase } from '../database/index.js';
import { Metrics } from '../observability/index.js';
import { Jobs } from './index.js';
import { WaitingJobs } from './waiting-jobs.js';

jest.setTimeout(60_000);

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
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
      const since = performance.now();
      for (let nth = 0; nth < 10; nth += 2) {
        await database.dataSource.transaction(async (manager) => {
          await jobs.enqueue('sums', { nth }, manager);
          await jobs.enqueue('sums', { nth: nth + 1 }, manager);
        });
        await until(() => ran.length === nth + 2);
      }
      expect(ran).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      // By polls alone every one but the first would wait for two seconds.
      expect(performance.now() - since).toBeLessThan(8_000);
    });
  });

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
  });

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
  });

  it('leaves the work to others where it is told to, and they find it', async () => {
    const ran: unknown[] = [];
    const define = (jobs: Jobs): Jobs => {
      jobs.define<{ nth: number }>('elsewhere', { retryLimit: 0, handler: async ({ nth }) => void ran.push(nth) });
      return jobs;
    };
    const enqueuing = define(jobsOf(false));
    await withJobs(enqueuing, async () => {
      await database.dataSource.transaction((manager) => enqueuing.enqueue('elsewhere', { nth: 1 }, manager));
      await sleep(300);
      expect(ran).toEqual([]);
      await withJobs(define(jobsOf(true)), async () => {
        await until(() => ran.length === 1);
        expect(ran).toEqual([1]);
      });
    });
  });

  it('are known to wait from when they may begin, and no longer once somebody does them', async () => {
    const metrics = new Metrics();
    const waiting = new WaitingJobs(database.dataSource, metrics);
    const enqueuing = jobsOf(false);
    let isDone = false;
    const definition = { retryLimit: 0, handler: async () => void (isDone = true) };
    enqueuing.define('patience', definition);
    await withJobs(enqueuing, async () => {
      await enqueuing.enqueue('patience', {});
      await database.dataSource.query(
        `UPDATE pgboss.job SET start_after = now() - interval '90 seconds' WHERE name = 'patience'`,
      );
      await enqueuing.enqueue('patience', {});
      await database.dataSource.query(
        `UPDATE pgboss.job SET start_after = now() + interval '1 day'
         WHERE name = 'patience' AND start_after > now() - interval '1 minute'`,
      );
      const waited = await waiting.longestMs();
      expect(Math.floor(waited / 60_000)).toBe(1);
      expect(await metrics.registry.metrics()).toMatch(/^tenin_oldest_job_seconds 9\d/m);
      const working = jobsOf(true);
      working.define('patience', definition);
      await withJobs(working, async () => {
        await until(() => isDone);
        for (const end = performance.now() + 10_000; (await waiting.longestMs()) > 0 && performance.now() < end;)
          await sleep(10);
        expect(await waiting.longestMs()).toBe(0);
      });
    });
  });
});

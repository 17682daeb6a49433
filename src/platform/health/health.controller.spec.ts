import { describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { HealthController } from './health.controller.js';
import { Readiness } from './readiness.js';

const NOW = new Date('2026-11-21T09:00:00Z');
const HOUR_MS = 3_600_000;

function controllerOf(query: () => Promise<unknown>): HealthController {
  const readiness = new Readiness();
  readiness.isReady = true;
  return new HealthController(readiness, { query } as Pick<DataSource, 'query'> as DataSource, { now: () => NOW });
}
const databaseAt = (offsetMs: number) => () => Promise.resolve([{ now: new Date(NOW.getTime() + offsetMs) }]);

describe('readiness', () => {
  it('is there while the database answers and agrees what time it is', async () => {
    expect(await controllerOf(databaseAt(2_000)).ready()).toEqual({ status: 'ready' });
  });

  it.each([6, -6])(
    'is red while the clock is %d hours off, says so, and is back with the right time',
    async (hours) => {
      let offsetMs = hours * HOUR_MS;
      const controller = controllerOf(() => databaseAt(offsetMs)());
      await expect(controller.ready()).rejects.toMatchObject({
        code: 'clock_wrong',
        message: 'The clock of this process and that of the database are 360 minutes apart.',
      });
      offsetMs = 0;
      expect(await controller.ready()).toEqual({ status: 'ready' });
    },
  );

  it.each<[string, () => Promise<unknown>]>([
    ['refuses', () => Promise.reject(new Error('Connection terminated'))],
    ['hangs', () => new Promise(() => undefined)],
  ])('is red while the database %s', async (_how, query) => {
    await expect(controllerOf(query).ready()).rejects.toMatchObject({ code: 'database_unavailable' });
  });
});

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';

import { Admission } from './admission.js';
import { ExchangeRunner } from './exchange-runner.js';

/** A database that answers after this long, on the clock of the test. */
let answersAfterMs: number;
let underWay: number;
let admission: Admission;

beforeEach(() => {
  jest.useFakeTimers();
  answersAfterMs = 1;
  underWay = 200;
  const database = Object.assign(Object.create(DataSource.prototype) as DataSource, {
    query: () => new Promise((resolve) => setTimeout(resolve, answersAfterMs)),
  });
  const runner = Object.create(ExchangeRunner.prototype, { underWay: { get: () => underWay } }) as ExchangeRunner;
  admission = new Admission(database, runner);
  admission.onApplicationBootstrap();
});
afterEach(() => {
  admission.onApplicationShutdown();
  jest.useRealTimers();
});

const refused = () => {
  try {
    admission.enter()();
    return null;
  } catch (error) {
    return error;
  }
};

/** Those who are let in go on being under way. */
const comeIn = (many: number): number => {
  const before = underWay;
  for (let nth = 0; nth < many; nth += 1) if (refused() === null) underWay += 1;
  return underWay - before;
};

describe('the admission of utterances', () => {
  it('lets all in, however many, while the database answers at once', async () => {
    await jest.advanceTimersByTimeAsync(5_000);
    expect(comeIn(100)).toBe(100);
  });

  it('turns away when many are under way and the database has been slow for a while, and says when to come back', async () => {
    answersAfterMs = 400;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(refused()).toMatchObject({ kind: 'unavailable', code: 'overloaded', details: { retryAfterMs: 2_000 } });
  });

  it('turns away while an answer of the database is awaited for too long', async () => {
    answersAfterMs = 60_000;
    await jest.advanceTimersByTimeAsync(1_000);
    expect(refused()).toMatchObject({ code: 'overloaded' });
  });

  it('counts who came in and is not answered yet, so that no crowd slips in between two looks', async () => {
    underWay = 0;
    answersAfterMs = 60_000;
    await jest.advanceTimersByTimeAsync(1_000);
    const leave = Array.from({ length: 16 }, () => admission.enter());
    expect(refused()).toMatchObject({ code: 'overloaded' });
    leave.forEach((goes) => goes());
    expect(refused()).toBeNull();
  });

  it('lets one in for each that goes while the pace is bearable, and fewer while it is slow', async () => {
    await jest.advanceTimersByTimeAsync(1_000);
    answersAfterMs = 100;
    await jest.advanceTimersByTimeAsync(5_000);
    underWay -= 5;
    expect(comeIn(50)).toBe(5);
    answersAfterMs = 200;
    await jest.advanceTimersByTimeAsync(5_000);
    underWay -= 5;
    expect(comeIn(50)).toBe(0);
  });

  it('lets in again when the database is quick again', async () => {
    answersAfterMs = 400;
    await jest.advanceTimersByTimeAsync(5_000);
    answersAfterMs = 1;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(refused()).toBeNull();
  });

  it('turns nobody away where few are under way, however slow it is', async () => {
    answersAfterMs = 60_000;
    underWay = 3;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(refused()).toBeNull();
  });
});

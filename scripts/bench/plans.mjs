/** Turns in all stay below the number of different turns. */
export const FULL = {
  latency: [
    { concurrency: 1, rounds: 3, turnsPerRound: 10 },
    { concurrency: 10, rounds: 7, turnsPerRound: 40 },
    { concurrency: 50, rounds: 5, turnsPerRound: 100 },
  ],
  capacity: { concurrency: 32, warmUp: 200, turns: 1_000 },
  memory: { concurrency: 20, sessions: 1_000 },
};

export const QUICK = {
  latency: [{ concurrency: 10, rounds: 2, turnsPerRound: 20 }],
  capacity: { concurrency: 16, warmUp: 20, turns: 100 },
  memory: { concurrency: 10, sessions: 50 },
};

/** Turns in all stay below the number of different turns. Peers are asked where it says so: each costs as much time as Tenin. */
export const FULL = {
  latency: [
    { concurrency: 1, rounds: 2, turnsPerRound: 6 },
    { concurrency: 10, rounds: 4, turnsPerRound: 40, withPeers: true },
    { concurrency: 50, rounds: 3, turnsPerRound: 100 },
  ],
  capacity: { concurrency: 16, warmUp: 200, turns: 1_000 },
  memory: { concurrency: 16, sessions: 1_000 },
  console: { onServer: 1_000_000, embedded: 100_000 },
  ingestion: { documents: 10, pages: 30 },
};

export const QUICK = {
  latency: [{ concurrency: 10, rounds: 2, turnsPerRound: 20, withPeers: true }],
  capacity: { concurrency: 16, warmUp: 20, turns: 100 },
  memory: { concurrency: 10, sessions: 50 },
  console: { onServer: 5_000, embedded: 2_000 },
  ingestion: { documents: 2, pages: 10 },
};

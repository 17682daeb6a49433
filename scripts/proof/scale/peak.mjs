const TIMES_THE_DAY = 20;
/** The level of a day, as a share of what the processes can do: the peak is five times what they can. */
const DAY = 1 / 4;
/** Where a machine did next to nothing in a short measurement, the peak still has to be one. */
const FEWEST_PER_SECOND = 2;
const SHORTEST_DAY_S = 5;
const DAY_SHARE_OF_PEAK = 1 / 6;

/** A day, a peak of twenty times as many, and the day again. Visitors who are turned away do not come back. */
export async function measurePeak({ fleet, visitors, capacity, seconds, settledMs }) {
  const daily = {
    perSecond: Math.max(FEWEST_PER_SECOND, capacity * DAY),
    seconds: Math.max(SHORTEST_DAY_S, seconds * DAY_SHARE_OF_PEAK),
  };
  const part = async (name, plan) => {
    const from = visitors.exchanges.length;
    const since = Date.now();
    await visitors.arrive(plan);
    return { name, from, to: visitors.exchanges.length, since, until: Date.now(), ...plan };
  };
  const parts = [
    await part('a day', daily),
    await part('the peak', { perSecond: daily.perSecond * TIMES_THE_DAY, seconds }),
    await part('the day after', daily),
  ];
  await visitors.settle(settledMs);
  return {
    capacity,
    members: fleet.members.size,
    parts: parts.map(({ name, from, to, since, until }) => {
      const offered = visitors.exchanges.slice(from, to);
      const accepted = offered.filter(({ shed }) => !shed);
      // In this time, whenever they were asked: the first of a peak are ended late in it, the last after it.
      const ended = visitors.exchanges.filter(({ completedAt }) => completedAt >= since && completedAt < until);
      const times = accepted.flatMap(({ completed }) => completed?.processTimeMs ?? []);
      return {
        name,
        seconds: (until - since) / 1000,
        offered: offered.length,
        shed: offered.length - accepted.length,
        unanswered: accepted.filter(({ completed }) => !completed).length,
        late: accepted.filter(({ completed }) => completed?.outcome === 'failed').length,
        goodPerSecond:
          (1000 * ended.filter(({ completed }) => completed.outcome !== 'failed').length) / (until - since),
        medianMs: times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0,
      };
    }),
  };
}

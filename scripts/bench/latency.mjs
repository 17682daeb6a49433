import { audioOf } from './turns.mjs';

/**
 * Asks the same turns of every system, round by round, in an order that changes with the round. Answers, by system, one
 * record per turn: its moments, and when the provider got each of its calls.
 */
export async function measureLatency({
  system,
  provider,
  references,
  peers = {},
  chance,
  concurrency,
  rounds,
  turnsPerRound,
  firstTurn,
}) {
  const ask = {
    tenin: (turn, place) => system.kiosks[place].ask(audioOf(turn)),
    bare: (turn) => references.bare(turn),
    articles: (turn) => references.articles(turn),
    ...Object.fromEntries(Object.entries(peers).map(([name, peer]) => [name, (turn) => peer(turn)])),
  };
  const records = Object.fromEntries(Object.keys(ask).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const turns = Array.from({ length: turnsPerRound }, (_, nth) => firstTurn + round * turnsPerRound + nth);
    for (const name of chance.shuffled(Object.keys(records))) {
      await provider.arrivals();
      const moments = await inPlaces(turns, concurrency, ask[name]);
      const calls = Map.groupBy(await provider.arrivals(), ({ turn }) => turn);
      for (const [nth, turn] of turns.entries())
        records[name].push({ turn, ...moments[nth], calls: calls.get(turn) ?? [] });
    }
  }
  return records;
}

/** Each place takes the next turn when its own has ended, as visitors before kiosks do. */
export async function inPlaces(turns, places, work) {
  const results = new Array(turns.length);
  let next = 0;
  await Promise.all(
    Array.from({ length: places }, async (_, place) => {
      while (next < turns.length) {
        const nth = next++;
        results[nth] = await work(turns[nth], place);
      }
    }),
  );
  return results;
}

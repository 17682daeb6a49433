import { inPlaces } from './latency.mjs';
import { nowMs } from './clock.mjs';
import { audioOf } from './turns.mjs';

/** Of an answer of at most 200 characters. */
const SENTENCES_SPOKEN = 2;

/** E4: exchanges per second of processor time, server and database together, with providers that answer at once. */
export async function measureCapacity({ system, provider, concurrency, warmUp, turns }) {
  const ask = (turn, place) => system.kiosks[place].ask(audioOf(turn));
  await inPlaces(
    Array.from({ length: warmUp }, (_, turn) => turn),
    concurrency,
    ask,
  );
  await provider.arrivals();
  const before = { ...system.cpuMs(), atMs: nowMs() };
  const results = await inPlaces(
    Array.from({ length: turns }, (_, turn) => warmUp + turn),
    concurrency,
    ask,
  );
  const after = system.cpuMs();
  const serverMs = (after.server - before.server) / turns;
  const databaseMs = (after.database - before.database) / turns;
  const calls = Map.groupBy(await provider.arrivals(), ({ stage }) => stage);
  return {
    serverMs,
    databaseMs,
    perCoreSecond: 1_000 / (serverMs + databaseMs),
    perSecond: (turns * 1_000) / (nowMs() - before.atMs),
    answeredAloud: results.filter(({ firstAudioMs }) => firstAudioMs !== null).length,
    answeredByTheModel: new Set(calls.get('firstToken').map(({ turn }) => turn)).size,
    turns,
  };
}

/** Processor time of this process for one of these turns, with the recordings at hand. */
export async function measureClientCpu(ask, { concurrency, warmUp, turns }) {
  const recordings = Array.from({ length: turns }, (_, nth) => audioOf(warmUp + nth));
  const askAgain = (nth) => ask(warmUp + nth, recordings[nth], SENTENCES_SPOKEN);
  const all = recordings.map((_, nth) => nth);
  await inPlaces(all.slice(0, warmUp), concurrency, askAgain);
  const before = process.cpuUsage();
  await inPlaces(all, concurrency, askAgain);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / turns;
}

/** Resident memory of the server after many visitors have come and gone. */
export async function measureMemory({ system, concurrency, sessions, questions }) {
  await inPlaces(
    Array.from({ length: sessions }, (_, nth) => nth),
    concurrency,
    async (nth, place) => {
      await system.kiosks[place].ask({ text: questions[nth % questions.length] });
      await system.kiosks[place].endSession();
    },
  );
  return { sessions, memoryMb: system.serverMemoryMb() };
}

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
  const before = { cpuMs: system.cpuMs(), atMs: nowMs() };
  const results = await inPlaces(
    Array.from({ length: turns }, (_, turn) => warmUp + turn),
    concurrency,
    ask,
  );
  const cpuMs = (system.cpuMs() - before.cpuMs) / turns;
  const calls = Map.groupBy(await provider.arrivals(), ({ stage }) => stage);
  return {
    cpuMs,
    perCoreSecond: 1_000 / cpuMs,
    perSecond: (turns * 1_000) / (nowMs() - before.atMs),
    answeredAloud: results.filter(({ firstAudioMs }) => firstAudioMs !== null).length,
    answeredByTheModel: new Set(calls.get('firstToken').map(({ turn }) => turn)).size,
    turns,
  };
}

/** The same turns by the bare client in this process, as far as Tenin speaks: what the calls alone cost here. */
export async function measureBareCpu({ reference, concurrency, warmUp, turns }) {
  const recordings = Array.from({ length: turns }, (_, nth) => audioOf(warmUp + nth));
  const ask = (nth) => reference.bare(warmUp + nth, recordings[nth], SENTENCES_SPOKEN);
  const all = recordings.map((_, nth) => nth);
  await inPlaces(all.slice(0, warmUp), concurrency, ask);
  const before = process.cpuUsage();
  await inPlaces(all, concurrency, ask);
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

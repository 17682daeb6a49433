import { inPlaces } from './latency.mjs';
import { nowMs } from './clock.mjs';
import { audioOf } from './turns.mjs';

/** E4: exchanges per second of processor time, server and database together, with providers that answer at once. */
export async function measureCapacity({ system, concurrency, warmUp, turns }) {
  const ask = (turn, place) => system.kiosks[place].ask(audioOf(turn));
  await inPlaces(
    Array.from({ length: warmUp }, (_, turn) => turn),
    concurrency,
    ask,
  );
  const before = { cpuMs: system.cpuMs(), atMs: nowMs() };
  const results = await inPlaces(
    Array.from({ length: turns }, (_, turn) => warmUp + turn),
    concurrency,
    ask,
  );
  const cpuMs = (system.cpuMs() - before.cpuMs) / turns;
  return {
    cpuMs,
    perCoreSecond: 1_000 / cpuMs,
    perSecond: (turns * 1_000) / (nowMs() - before.atMs),
    answeredAloud: results.filter(({ firstAudioMs }) => firstAudioMs !== null).length,
    turns,
  };
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

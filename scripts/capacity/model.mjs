import { EXCHANGE, LIMITS, PRICES } from './assumptions.mjs';

/** A core that is busier answers late. */
const BUSY = 0.6;
/** One task is one process, which uses one core. */
const TASK = { vcpu: 1, gb: 1 };
/** Of the process beside what was measured: a bounded heap grows to 512 MB under load. */
const HEADROOM_MB = 500;
/** One may stop while another is started. */
const FEWEST_TASKS = 2;
/** As the pools are: ten of the process and two of its jobs. */
const CONNECTIONS_PER_PROCESS = 12;
/** A listener whose answer another process makes looks so often in a second; a look is one of some twenty statements. */
const LOOKS_PER_SECOND = 4;
const STATEMENTS_PER_EXCHANGE = 20;
const HOURS_PER_MONTH = 730;
const DAYS_PER_MONTH = 30.4;
const TB = 1e12;
const GB = 1e9;

/**
 * What a peak of `dialogues` at once needs. By Little's law each asks once in the time of an answer and of thought.
 * @param {{ dialogues: number, think: number, hours: number, average: number, retention: number }} wanted
 * @param {{ serverMs: number, databaseMs: number, memoryMb: number, printed: string }} figures
 */
export function capacityFor(wanted, figures) {
  const need = needOf(wanted, figures);
  const limits = LIMITS.map(({ of, ...limit }) => ({
    ...limit,
    needed: need[of],
    dialogues: dialoguesAt(wanted, figures, of, limit.most),
  })).sort((one, other) => one.dialogues - other.dialogues);
  return {
    wanted,
    figures,
    need,
    monthly: costOf(wanted, need),
    limits,
    firstToRaise: limits.find(({ canBeRaised }) => canBeRaised),
    firstOfTheDesign: limits.find(({ canBeRaised }) => !canBeRaised),
  };
}

function needOf({ dialogues, think, hours, average, retention }, { serverMs, databaseMs, memoryMb }) {
  const exchangesPerSecond = dialogues / (think + EXCHANGE.answerSeconds);
  const tasks = Math.max(FEWEST_TASKS, Math.ceil((exchangesPerSecond * serverMs) / 1_000 / BUSY / TASK.vcpu));
  const looks = exchangesPerSecond * EXCHANGE.answerSeconds * LOOKS_PER_SECOND * (1 - 1 / tasks);
  const statementMs = databaseMs / STATEMENTS_PER_EXCHANGE;
  const exchangesPerMonth = exchangesPerSecond * average * hours * 3_600 * DAYS_PER_MONTH;
  const bytes = (exchangesPerMonth / DAYS_PER_MONTH) * retention * (EXCHANGE.rowBytes + EXCHANGE.soundBytes);
  return {
    exchangesPerSecond,
    sentencesPerSecond: exchangesPerSecond * EXCHANGE.sentences,
    tasks,
    workers: Math.max(FEWEST_TASKS, Math.ceil(tasks / 20)),
    taskMemoryMb: Math.ceil((memoryMb + HEADROOM_MB) / 256) * 256,
    connections: (tasks + Math.max(FEWEST_TASKS, Math.ceil(tasks / 20))) * CONNECTIONS_PER_PROCESS,
    databaseCores: (exchangesPerSecond * databaseMs + looks * statementMs) / 1_000 / BUSY,
    databaseTb: bytes / TB,
    exchangesPerMonth,
  };
}

function costOf(_wanted, need) {
  const { exchangesPerMonth: exchanges } = need;
  const processes = need.tasks + need.workers;
  const task = TASK.vcpu * PRICES.taskVcpuHour + Math.max(TASK.gb, need.taskMemoryMb / 1_024) * PRICES.taskGbHour;
  const lines = {
    tasks: processes * task * HOURS_PER_MONTH,
    // Two of them: one stands by.
    'database processors': 2 * Math.max(2, Math.ceil(need.databaseCores)) * PRICES.databaseVcpuHour * HOURS_PER_MONTH,
    'database storage': 2 * ((need.databaseTb * TB) / GB) * PRICES.storageGbMonth,
    'balancer and network': PRICES.balancerMonth + PRICES.natMonth,
    'language model': perMillion(
      exchanges,
      (EXCHANGE.inputTokens + EXCHANGE.moderationTokens) * PRICES.modelInputMillion +
        EXCHANGE.outputTokens * PRICES.modelOutputMillion,
    ),
    'speech recognition': (exchanges * EXCHANGE.spokenSeconds * PRICES.recognitionMinute) / 60,
    'speech synthesis': perMillion(exchanges, EXCHANGE.characters * PRICES.speechMillionCharacters),
    embeddings: perMillion(exchanges, EXCHANGE.embeddingTokens * PRICES.embeddingMillion),
  };
  return { lines, total: Object.values(lines).reduce((sum, line) => sum + line, 0) };
}

function perMillion(times, price) {
  return (times * price) / 1e6;
}

/** Most dialogues that stay within this limit; all of these needs grow with them. */
function dialoguesAt(wanted, figures, of, most) {
  let low = 0;
  let high = 1;
  const fits = (dialogues) => needOf({ ...wanted, dialogues }, figures)[of] <= most;
  while (fits(high) && high < 1e9) high *= 2;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

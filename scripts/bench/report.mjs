import { STAGES } from './draws.mjs';

const REACH = {
  limitRatioP50: 1.03,
  toArticles: 0.7,
  acceptedP50Ms: 15,
  jobStartP50Ms: 3,
  perCoreSecond: 100,
  memoryMb: 350,
  consoleMs: 300,
  teachingMs: 1_000,
  pagesPerSecond: 10,
};

/** The report as Markdown: ratios with their intervals, and what they should reach. */
export function reportOf({ machine, seed, latency, capacity, memory, console: consoles, ingestion }) {
  const ten = latency.find(({ concurrency }) => concurrency === 10) ?? latency[0];
  return `# Benchmark

Printed by \`npm run bench -- ${argumentsText()}\` on ${new Date().toISOString().slice(0, 10)}: ${machine.cores} × ${machine.cpu}, Node ${machine.node}, seed ${seed}.
The system has one core to itself (server and ${machine.database} with everything written, door and checks on); provider, references
and kiosks share the other. Every figure is a median or quantile of this run with its bootstrap 95 % interval; what is compared
was asked the same turns in the same run.

The provider draws each stage of a turn from its seed (lognormal; ${stagesText()}), so that the
soonest possible moment of every turn, *the limit*, is known: recognition, then verdict and embedding together, then the first sentence
of the model, then its speech. *The articles' design* waits for each phase, speaks the whole answer at once and is asked once a second; *the
bare client* makes the same calls as Tenin and does nothing else.

## Reached

| | figure | wanted |
|---|---|---|
| First sound against the articles' design, ${ten.concurrency} at once | ${ratio(ten.toArticles)} (the limit of this design: ${ratio(ten.toArticlesAtTheLimit)}) | ≤ ${REACH.toArticles} |
| First sound against the limit, ${ten.concurrency} at once, median | ${ratio(ten.limitRatioP50)} | ≤ ${REACH.limitRatioP50} |
| 202 with the transcript, beyond recognition, median | ${ms(ten.acceptedP50Ms)} | ≤ ${REACH.acceptedP50Ms} ms |
| From the 202 at the kiosk to the first call of the answer at the provider, median (below zero: it was already there) | ${ms(ten.jobStartP50Ms)} | ≤ ${REACH.jobStartP50Ms} ms |
| Exchanges per second of one core, providers that take no time, ${machine.database} included | ${capacity.perCoreSecond.toFixed(0)} | ≥ ${REACH.perCoreSecond} |
| Resident memory of the server after ${memory.sessions} sessions, speech \`none\` | ${memory.memoryMb.toFixed(0)} MB | ≤ ${REACH.memoryMb} MB |
${consoles.flatMap(consoleRows).join('\n')}
| Pages of PDF per second from the file to the search that finds them, embedded model and database | ${ingestion.pagesPerSecond.toFixed(1)} | ≥ ${REACH.pagesPerSecond} |

## Time to the first sound

| at once | turns | answered by the model | to the limit p50 | p99 | bare client p50 | p99 | to the articles' design | beyond the limit p50 | p99 | bare client p50 |
|---|---|---|---|---|---|---|---|---|---|---|
${latency.map(latencyRow).join('\n')}

## Beside what others build such clerks from

The bare client's turn, written with each of them: no door, no database, no checks.

| at once | client | to the limit p50 | p99 |
|---|---|---|---|
${latency.flatMap((of) => of.peers.map((peer) => `| ${of.concurrency} | ${peer.name} | ${ratio(peer.limitRatioP50)} | ${ratio(peer.limitRatioP99)} |`)).join('\n')}

## Acceptance and start

| at once | 202 beyond recognition p50 | p99 | from the 202 to the first call p50 | p99 |
|---|---|---|---|---|
${latency.map((of) => `| ${of.concurrency} | ${ms(of.acceptedP50Ms)} | ${ms(of.acceptedP99Ms)} | ${ms(of.jobStartP50Ms)} | ${ms(of.jobStartP99Ms)} |`).join('\n')}

## Capacity

${capacity.turns} exchanges by voice, answered by the model: ${capacity.answeredByTheModel}, aloud: ${capacity.answeredAloud}; ${capacity.perSecond.toFixed(0)} exchanges per second as run on one core.
The others make the same calls in this process, two sentences spoken, but have no door, keep nothing and check nothing.

| | processor time per exchange |
| --- | --- |
| Tenin, server | ${capacity.serverMs.toFixed(1)} ms |
| Tenin, database | ${capacity.databaseMs.toFixed(1)} ms |
${Object.entries(capacity.clientsMs)
  .map(([name, cpuMs]) => `| ${name} | ${cpuMs.toFixed(1)} ms |`)
  .join('\n')}

## The console

${consoles.map(consoleTable).join('\n')}`;
}

/** What people wait for most, each the slowest of its kind. */
function consoleRows({ database, rows, questions, teachingMs }) {
  const slowest = (isOfKind) =>
    Math.max(...questions.filter(({ name }) => isOfKind(name)).map((each) => each.medianMs));
  const isDetail = (name) => name === CONVERSATION;
  const isStatistics = (name) => / of (?:a|\d+) (?:day|days|month)| of \d+ days/.test(name);
  const isList = (name) => !isDetail(name) && !isStatistics(name);
  const among = `${rows.toLocaleString('en')} conversations on ${database}`;
  return [
    [`Console: a list, the slowest filter, median, ${among}`, slowest(isList), REACH.consoleMs],
    [`Console: a conversation with all its parts, median, ${among}`, slowest(isDetail), REACH.consoleMs],
    [`Console: statistics, the slowest of up to 180 days, median, ${among}`, slowest(isStatistics), REACH.consoleMs],
    [`From publishing a taught answer to the search that finds it, median, ${among}`, teachingMs, REACH.teachingMs],
  ].map(([name, tookMs, wanted]) => `| ${name} | ${tookMs.toFixed(1)} ms | ≤ ${wanted} ms |`);
}

const CONVERSATION = 'a conversation with all its parts';

function consoleTable({ database, rows, questions }) {
  return `${rows.toLocaleString('en')} conversations on ${database}, each asked nine times:

| question | median | worst |
|---|---|---|
${questions.map(({ name, medianMs, worstMs }) => `| ${name} | ${medianMs.toFixed(1)} ms | ${worstMs.toFixed(1)} ms |`).join('\n')}
`;
}

function latencyRow(of) {
  const cells = [
    of.concurrency,
    of.asked,
    of.answeredByTheModel,
    ratio(of.limitRatioP50),
    ratio(of.limitRatioP99),
    ratio(of.bareLimitRatioP50),
    ratio(of.bareLimitRatioP99),
    ratio(of.toArticles),
    ms(of.beyondLimitP50Ms),
    ms(of.beyondLimitP99Ms),
    ms(of.bareBeyondLimitP50Ms),
  ];
  return `| ${cells.join(' | ')} |`;
}

const ratio = ({ value, low, high }) => `${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
const ms = ({ value, low, high }) => `${value.toFixed(1)} ms (${low.toFixed(1)}–${high.toFixed(1)})`;

/** As they were given, but for where the peers lie. */
function argumentsText() {
  return process.argv
    .slice(2)
    .map((argument, at, all) => (all[at - 1] === '--peers' ? 'DIR' : argument))
    .join(' ');
}

function stagesText() {
  return Object.entries(STAGES)
    .map(([stage, { medianMs }]) => `${stage} ${medianMs} ms`)
    .join(', ');
}

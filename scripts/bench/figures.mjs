import { limitsOf } from './limit.mjs';
import { estimate, median, quantile } from './statistics.mjs';

/** Everything else that was asked is a peer. */
const OWN = new Set(['tenin', 'bare', 'articles']);

const p99 = (values) => quantile(values, 0.99);

/** The figures of one concurrency, from the records of `measureLatency`. */
export function latencyFigures(records, seed, chance) {
  // A turn that was turned down or apologised for was spared the model, and so would flatter every ratio.
  const answered = records.tenin.filter(
    ({ firstAudioMs, calls }) =>
      firstAudioMs !== null && ['firstToken', 'speak'].every((stage) => calls.some((call) => call.stage === stage)),
  );
  const waits = (of) =>
    of.map((record) => ({ ...limitsOf(seed, record.turn), took: record.firstAudioMs - record.startedMs }));
  const tenin = waits(answered);
  const pairs = answered.map(({ turn }, nth) => {
    const other = records.articles.find((record) => record.turn === turn);
    return { tenin: tenin[nth].took, articles: other.firstAudioMs - other.startedMs, limits: limitsOf(seed, turn) };
  });
  const share = (figure) => (sample) => figure(sample.map(({ took, gated }) => took / gated));
  const beyond = (figure) => (sample) => figure(sample.map(({ took, gated }) => took - gated));
  const jobs = answered.flatMap(({ calls, acceptedMs }) => {
    const started = calls
      .filter(({ stage }) => stage === 'moderate' || stage === 'embed')
      .map((call) => call.arrivedMs);
    return started.length > 0 ? [Math.min(...started) - acceptedMs] : [];
  });
  const accepted = answered.map(
    ({ turn, startedMs, acceptedMs }) => acceptedMs - startedMs - limitsOf(seed, turn).recognize,
  );
  const of = (sample, figure) => estimate(sample, figure, chance);
  return {
    asked: records.tenin.length,
    answeredByTheModel: answered.length,
    limitRatioP50: of(tenin, share(median)),
    limitRatioP99: of(tenin, share(p99)),
    bareLimitRatioP50: of(waits(records.bare), share(median)),
    bareLimitRatioP99: of(waits(records.bare), share(p99)),
    peers: Object.entries(records)
      .filter(([name]) => !OWN.has(name))
      .map(([name, asked]) => ({
        name,
        limitRatioP50: of(waits(asked), share(median)),
        limitRatioP99: of(waits(asked), share(p99)),
      })),
    toArticles: of(
      pairs,
      (sample) => median(sample.map((pair) => pair.tenin)) / median(sample.map((pair) => pair.articles)),
    ),
    toArticlesAtTheLimit: of(
      pairs,
      (sample) =>
        median(sample.map(({ limits }) => limits.gated)) / median(sample.map(({ limits }) => limits.articles)),
    ),
    beyondLimitP50Ms: of(tenin, beyond(median)),
    beyondLimitP99Ms: of(tenin, beyond(p99)),
    bareBeyondLimitP50Ms: of(waits(records.bare), beyond(median)),
    jobStartP50Ms: of(jobs, median),
    jobStartP99Ms: of(jobs, p99),
    acceptedP50Ms: of(accepted, median),
    acceptedP99Ms: of(accepted, p99),
  };
}

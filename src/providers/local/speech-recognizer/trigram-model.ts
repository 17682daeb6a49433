import type { WordGraph } from './word-graph.js';

/** Part of each probability that is left to shorter sequences, for what the grammar does not foresee. */
const DISCOUNT = 0.1;
/** Rarer sequences of three words are left to their pairs: the engine's memory is small. */
const MOST_TRIGRAMS = 60_000;
const START = '<s>';
const END = '</s>';

/** By the words before: how often each word follows. */
type Followers = Map<string, Map<string, number>>;

interface Sequences {
  readonly lines: readonly string[];
  readonly probability: ReadonlyMap<string, number>;
  /** By the words before: what a word that is not listed after them keeps of its probability after fewer words. */
  readonly backoff: ReadonlyMap<string, number>;
}

/**
 * The trigram model that a graph implies, as ARPA text: what a listener knows who has heard the graph's sentences
 * but not their rules. Counts are exact, from the probability of passing each place when every way on is equally likely.
 */
export function trigramModel(graph: WordGraph): string {
  const { unigrams, bigrams, trigrams } = expectedCounts(graph);
  const total = [...unigrams.values()].reduce((sum, count) => sum + count, 0);
  const single = (word: string): number =>
    (1 - DISCOUNT) * ((unigrams.get(word) ?? 0) / total) + DISCOUNT / unigrams.size;
  const pairs = sequences(bigrams, 0, (_, word) => single(word));
  const triples = sequences(trigrams, leastCount(trigrams), (history, word) => {
    const last = history.slice(history.indexOf(' ') + 1);
    return pairs.probability.get(`${last} ${word}`) ?? (pairs.backoff.get(last) ?? 1) * single(word);
  });
  const withBackoff = (line: string, words: string, backoff: ReadonlyMap<string, number>): string =>
    `${line} ${log(backoff.get(words) ?? 1)}`;
  const words = [...unigrams.keys()];
  return [
    '\\data\\',
    `ngram 1=${words.length + 1}`,
    `ngram 2=${pairs.lines.length}`,
    `ngram 3=${triples.lines.length}`,
    '',
    '\\1-grams:',
    withBackoff(`-99 ${START}`, START, pairs.backoff),
    ...words.map((word) => withBackoff(`${log(single(word))} ${word}`, word, pairs.backoff)),
    '',
    '\\2-grams:',
    ...[...pairs.probability.keys()].map((pair, index) => withBackoff(pairs.lines[index] ?? '', pair, triples.backoff)),
    '',
    '\\3-grams:',
    ...triples.lines,
    '',
    '\\end\\',
    '',
  ].join('\n');
}

function expectedCounts(graph: WordGraph): { unigrams: Map<string, number>; bigrams: Followers; trigrams: Followers } {
  const unigrams = new Map<string, number>();
  const bigrams: Followers = new Map();
  const trigrams: Followers = new Map();
  // The two words last heard are part of where one is; the number is the probability of being there.
  const places: Map<string, number>[] = graph.arcs.map(() => new Map<string, number>());
  places[0]?.set(START, 1);
  for (const state of statesInOrder(graph)) {
    const arcs = graph.arcs[state] ?? [];
    const share = 1 / (arcs.length + (graph.final[state] ? 1 : 0));
    for (const [history, mass] of places[state] ?? []) {
      const last = history.slice(history.lastIndexOf(' ') + 1);
      const step = (word: string): void => {
        unigrams.set(word, (unigrams.get(word) ?? 0) + mass * share);
        follow(bigrams, last, word, mass * share);
        if (history !== last) follow(trigrams, history, word, mass * share);
      };
      for (const { word, to } of arcs) {
        step(word);
        const next = `${last} ${word}`;
        places[to]?.set(next, (places[to].get(next) ?? 0) + mass * share);
      }
      if (graph.final[state]) step(END);
    }
  }
  return { unigrams, bigrams, trigrams };
}

function follow(followers: Followers, history: string, word: string, mass: number): void {
  const words = followers.get(history) ?? new Map<string, number>();
  words.set(word, (words.get(word) ?? 0) + mass);
  followers.set(history, words);
}

function leastCount(trigrams: Followers): number {
  const counts = [...trigrams.values()].flatMap((words) => [...words.values()]);
  if (counts.length <= MOST_TRIGRAMS) return 0;
  return Float64Array.from(counts).sort()[counts.length - MOST_TRIGRAMS] ?? 0;
}

function sequences(followers: Followers, least: number, shorter: (history: string, word: string) => number): Sequences {
  const probability = new Map<string, number>();
  const backoff = new Map<string, number>();
  for (const [history, words] of followers) {
    const total = [...words.values()].reduce((sum, count) => sum + count, 0);
    let listed = 0;
    let listedShorter = 0;
    for (const [word, count] of words) {
      if (count < least) continue;
      const short = shorter(history, word);
      const full = (1 - DISCOUNT) * (count / total) + DISCOUNT * short;
      probability.set(`${history} ${word}`, full);
      listed += full;
      listedShorter += short;
    }
    backoff.set(history, Math.max(0, 1 - listed) / Math.max(1e-6, 1 - listedShorter));
  }
  const lines = [...probability].map(([words, value]) => `${log(value)} ${words}`);
  return { lines, probability, backoff };
}

/** Parents before children, which an acyclic graph always allows. */
function statesInOrder(graph: WordGraph): number[] {
  const parents = graph.arcs.map(() => 0);
  for (const arcs of graph.arcs) for (const { to } of arcs) parents[to] = (parents[to] ?? 0) + 1;
  const order = [0];
  for (const state of order) {
    for (const { to } of graph.arcs[state] ?? []) {
      parents[to] = (parents[to] ?? 0) - 1;
      if (parents[to] === 0) order.push(to);
    }
  }
  return order;
}

function log(probability: number): string {
  return Math.log10(Math.max(probability, 1e-9)).toFixed(4);
}

/** One way to go on: say `word` and be in state `to`. */
export interface Arc {
  readonly word: string;
  readonly to: number;
}

/** Every sentence of a grammar as a minimal acyclic automaton. State 0 is the start. */
export interface WordGraph {
  readonly arcs: readonly (readonly Arc[])[];
  readonly final: readonly boolean[];
}

/** States that lead on by words, and by nothing. */
interface Draft {
  readonly arcs: Map<string, number[]>[];
  readonly empty: number[][];
}

/** Named pieces that a pattern may mention as `<name>`; each is a list of alternatives, patterns themselves. */
export type Pieces = ReadonlyMap<string, readonly string[]>;

type Pattern =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'piece'; readonly name: string }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'either'; readonly ways: readonly Pattern[] };

const NOTHING: Pattern = { kind: 'sequence', parts: [] };

/**
 * Builds the graph of all sentences of `patterns`. A pattern is words, `(a|b)`, `[optional]` and `<piece>`.
 * A piece without alternatives can never be said, and so neither can a sentence that needs it.
 */
export function buildWordGraph(patterns: readonly string[], pieces: Pieces): WordGraph {
  const draft: Draft = { arcs: [], empty: [] };
  const end = newState(draft);
  const start = new PatternWriter(draft, pieces).write({ kind: 'either', ways: patterns.map(readPattern) }, end);
  return minimise(determine(draft, start, end));
}

function newState(draft: Draft): number {
  draft.empty.push([]);
  return draft.arcs.push(new Map()) - 1;
}

function readPattern(pattern: string): Pattern {
  const tokens = pattern.match(/<[^<>]*>|[()[\]|]|[^\s()[\]|<>]+/g) ?? [];
  let at = 0;
  const either = (): Pattern => {
    const ways = [sequence()];
    while (tokens[at] === '|') {
      at += 1;
      ways.push(sequence());
    }
    return { kind: 'either', ways };
  };
  const sequence = (): Pattern => {
    const parts: Pattern[] = [];
    for (let token = tokens[at]; token !== undefined && !'|)]'.includes(token); token = tokens[at])
      parts.push(element(token));
    return { kind: 'sequence', parts };
  };
  const element = (token: string): Pattern => {
    at += 1;
    if (token.startsWith('<')) return { kind: 'piece', name: token.slice(1, -1) };
    if (token !== '(' && token !== '[') return { kind: 'word', word: token };
    const inner = either();
    if (tokens[at] !== (token === '(' ? ')' : ']')) throw new Error(`Unbalanced pattern: ${pattern}`);
    at += 1;
    return token === '[' ? { kind: 'either', ways: [inner, NOTHING] } : inner;
  };
  const whole = either();
  if (at < tokens.length) throw new Error(`Unbalanced pattern: ${pattern}`);
  return whole;
}

/** Writes patterns from their ends backwards, so that a piece before the same ending is written once, however often it is mentioned. */
class PatternWriter {
  private readonly draft: Draft;
  private readonly pieces: Pieces;
  private readonly written = new Map<string, number>();
  private readonly inside = new Set<string>();

  constructor(draft: Draft, pieces: Pieces) {
    this.draft = draft;
    this.pieces = pieces;
  }

  /** The state from which `pattern` leads to `to`. */
  write(pattern: Pattern, to: number): number {
    switch (pattern.kind) {
      case 'word': {
        const from = newState(this.draft);
        this.draft.arcs[from]?.set(pattern.word, [to]);
        return from;
      }
      case 'sequence':
        return pattern.parts.reduceRight((next, part) => this.write(part, next), to);
      case 'either': {
        const from = newState(this.draft);
        this.draft.empty[from]?.push(...pattern.ways.map((way) => this.write(way, to)));
        return from;
      }
      case 'piece':
        return this.piece(pattern.name, to);
    }
  }

  private piece(name: string, to: number): number {
    const key = `${name} ${to}`;
    const known = this.written.get(key);
    if (known !== undefined) return known;
    if (this.inside.has(name)) throw new Error(`The piece ${name} mentions itself`);
    this.inside.add(name);
    const from = this.write({ kind: 'either', ways: (this.pieces.get(name) ?? []).map(readPattern) }, to);
    this.inside.delete(name);
    this.written.set(key, from);
    return from;
  }
}

interface Determined {
  readonly arcs: Map<string, number>[];
  readonly final: boolean[];
}

function determine(draft: Draft, start: number, end: number): Determined {
  const arcs: Map<string, number>[] = [];
  const final: boolean[] = [];
  const known = new Map<string, number>();
  const waiting: { id: number; members: readonly number[] }[] = [];
  const reachedBy = new Map<string, number>();
  const stateOf = (states: readonly number[]): number => {
    // The same word leads to the same places from many states: their closure is found once.
    const places = [...new Set(states)].sort((a, b) => a - b).join();
    const id = reachedBy.get(places) ?? stateOfClosure(closure(draft, states));
    reachedBy.set(places, id);
    return id;
  };
  const stateOfClosure = (members: readonly number[]): number => {
    const key = members.join();
    const existing = known.get(key);
    if (existing !== undefined) return existing;
    const id = arcs.push(new Map()) - 1;
    final.push(members.includes(end));
    known.set(key, id);
    waiting.push({ id, members });
    return id;
  };
  stateOf([start]);
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    const reached = new Map<string, number[]>();
    for (const member of item.members) {
      for (const [word, targets] of draft.arcs[member] ?? []) {
        const all = reached.get(word);
        if (all) all.push(...targets);
        else reached.set(word, [...targets]);
      }
    }
    for (const [word, targets] of reached) arcs[item.id]?.set(word, stateOf(targets));
  }
  return { arcs, final };
}

/** The states reachable without a word that matter: those that speak, and those where a sentence may end. */
function closure(draft: Draft, states: Iterable<number>): number[] {
  const seen = new Set(states);
  for (const state of seen) for (const next of draft.empty[state] ?? []) seen.add(next);
  return [...seen].filter((state) => draft.arcs[state]?.size || !draft.empty[state]?.length).sort((a, b) => a - b);
}

/** Merges states with the same future, from the ends backwards; states that lead nowhere disappear. */
function minimise({ arcs, final }: Determined): WordGraph {
  const merged: number[] = [];
  const classes = new Map<string, number>();
  const result: { arcs: Arc[]; final: boolean }[] = [];
  for (const state of childrenFirst(arcs)) {
    const futures = [...(arcs[state] ?? [])]
      .map(([word, to]) => ({ word, to: merged[to] ?? -1 }))
      .filter(({ to }) => to >= 0)
      .sort((a, b) => (a.word < b.word ? -1 : 1));
    if (futures.length === 0 && !final[state]) {
      merged[state] = -1;
      continue;
    }
    const key = `${final[state]} ${futures.map(({ word, to }) => `${word} ${to}`).join()}`;
    merged[state] = classes.get(key) ?? result.push({ arcs: futures, final: final[state] ?? false }) - 1;
    classes.set(key, merged[state]);
  }
  const last = result.length - 1;
  return {
    arcs: result.map((state) => state.arcs.map(({ word, to }) => ({ word, to: last - to }))).reverse(),
    final: result.map((state) => state.final).reverse(),
  };
}

function childrenFirst(arcs: readonly ReadonlyMap<string, number>[]): number[] {
  const order: number[] = [];
  const seen = new Set<number>([0]);
  const path = [{ state: 0, left: [...(arcs[0]?.values() ?? [])] }];
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const next = top.left.pop();
    if (next === undefined) {
      order.push(top.state);
      path.pop();
    } else if (!seen.has(next)) {
      seen.add(next);
      path.push({ state: next, left: [...(arcs[next]?.values() ?? [])] });
    }
  }
  return order;
}

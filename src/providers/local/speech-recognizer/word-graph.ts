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

/** A piece of grammar: turns the states it may begin in into the state it ends in. */
interface Draft {
  readonly arcs: Map<string, number[]>[];
  readonly empty: number[][];
}

/** Named pieces that a pattern may mention as `<name>`; each is a list of alternatives, patterns themselves. */
export type Pieces = ReadonlyMap<string, readonly string[]>;

/**
 * Builds the graph of all sentences of `patterns`. A pattern is words, `(a|b)`, `[optional]` and `<piece>`.
 * A piece without alternatives can never be said, and so neither can a sentence that needs it.
 */
export function buildWordGraph(patterns: readonly string[], pieces: Pieces): WordGraph {
  const draft: Draft = { arcs: [], empty: [] };
  const start = newState(draft);
  const end = newState(draft);
  for (const pattern of patterns) new PatternReader(pattern, draft, pieces).read(start, end);
  return minimise(determine(draft, start, end));
}

function newState(draft: Draft): number {
  draft.empty.push([]);
  return draft.arcs.push(new Map()) - 1;
}

class PatternReader {
  private readonly pattern: string;
  private readonly draft: Draft;
  private readonly pieces: Pieces;
  private readonly inside: readonly string[];
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(pattern: string, draft: Draft, pieces: Pieces, inside: readonly string[] = []) {
    this.pattern = pattern;
    this.draft = draft;
    this.pieces = pieces;
    this.inside = inside;
    this.tokens = pattern.match(/<[^<>]*>|[()[\]|]|[^\s()[\]|<>]+/g) ?? [];
  }

  read(from: number, to: number): void {
    this.alternatives(from, to);
    if (this.at < this.tokens.length) throw new Error(`Unbalanced pattern: ${this.pattern}`);
  }

  private alternatives(from: number, to: number): void {
    this.sequence(from, to);
    while (this.tokens[this.at] === '|') {
      this.at++;
      this.sequence(from, to);
    }
  }

  private sequence(from: number, to: number): void {
    let state = newState(this.draft);
    this.draft.empty[from]?.push(state);
    for (let token = this.tokens[this.at]; token !== undefined; token = this.tokens[this.at]) {
      if (token === '|' || token === ')' || token === ']') break;
      const next = newState(this.draft);
      this.element(token, state, next);
      state = next;
    }
    this.draft.empty[state]?.push(to);
  }

  private element(token: string, from: number, to: number): void {
    this.at++;
    if (token === '(' || token === '[') {
      this.alternatives(from, to);
      if (this.tokens[this.at++] !== (token === '(' ? ')' : ']'))
        throw new Error(`Unbalanced pattern: ${this.pattern}`);
      if (token === '[') this.draft.empty[from]?.push(to);
    } else if (token.startsWith('<')) {
      this.piece(token.slice(1, -1), from, to);
    } else {
      const targets = this.draft.arcs[from];
      targets?.set(token, [...(targets.get(token) ?? []), to]);
    }
  }

  private piece(name: string, from: number, to: number): void {
    if (this.inside.includes(name)) throw new Error(`The piece ${name} mentions itself`);
    for (const alternative of this.pieces.get(name) ?? []) {
      new PatternReader(alternative, this.draft, this.pieces, [...this.inside, name]).read(from, to);
    }
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
  const stateOf = (states: Iterable<number>): number => {
    const members = closure(draft, states);
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

/**
 * A graph of steps as data: what each needs, how long it may take, what stands in for it when it fails.
 * `Values` maps each step's name to what it gives.
 */
export type StepGraph<Values, Context> = { readonly [Name in keyof Values & string]: Step<Values, Name, Context> };

export interface Step<Values, Name extends keyof Values, Context> {
  readonly needs: readonly (keyof Values & string)[];
  readonly deadlineMs: number;
  /**
   * What its value stands for goes on when the step is done: its signal, which no deadline ends then, is aborted when
   * another step settles the value, and when the graph ends.
   */
  readonly goesOn?: boolean;
  run(have: Values, context: Context, signal: AbortSignal): Promise<Values[Name]> | Values[Name];
  /** What stands in when the step fails or is late. Absent: its failure ends the graph. */
  otherwise?(error: unknown, context: Context): Values[Name];
  /** Values of later steps that this one's value makes known at once; whatever nobody needs any more is cancelled. */
  settles?(value: Values[Name], context: Context): Partial<Values> | undefined;
}

export type StepOutcome = 'done' | 'stood_in' | 'failed' | 'cancelled';

/** Times in ms; `startMs` counts from the start of the graph. */
export interface StepTrace {
  step: string;
  startMs: number;
  durationMs: number;
  outcome: StepOutcome;
}

export class StepFailure extends Error {
  constructor(
    readonly step: string,
    override readonly cause: unknown,
  ) {
    super(`step ${step} failed`, { cause });
    this.name = 'StepFailure';
  }
}

/** Refuses at boot what could never finish: a need that nobody gives, a cycle. Returns the names in an order that works. */
export function checkGraph(graph: Readonly<Record<string, { readonly needs: readonly string[] }>>): string[] {
  const order: string[] = [];
  const open = new Set<string>();
  const visit = (name: string, path: readonly string[]): void => {
    if (order.includes(name)) return;
    if (open.has(name)) throw new Error(`The steps need each other in a circle: ${[...path, name].join(' → ')}`);
    const step = graph[name];
    if (!step) throw new Error(`Step "${path.at(-1)}" needs "${name}", which no step gives`);
    open.add(name);
    for (const need of step.needs) visit(need, [...path, name]);
    order.push(name);
  };
  for (const name of Object.keys(graph)) visit(name, []);
  return order;
}

import { within } from '../../../platform/resilience/index.js';
import { type Step, StepFailure, type StepGraph, type StepOutcome, type StepTrace } from './step-graph.js';

export interface RunOptions<Values> {
  /** The values that the caller wants; a step that serves none of them is not run. */
  readonly wanted: readonly (keyof Values & string)[];
  readonly signal: AbortSignal;
  /** Filled in while steps end, so that what is known by then is known even if the run fails. */
  readonly values: Partial<Values>;
  /** Told of each step when it ends. */
  onStep(trace: StepTrace): void;
  /** Wraps the run of each step, e.g. in a span. */
  around<T>(step: string, work: () => Promise<T>): Promise<T>;
}

/**
 * Starts every step the moment its needs are met and cancels what nobody needs any more. Resolves with the values once
 * all wanted ones are there; rejects with the first `StepFailure`, or with the signal's reason when that is aborted.
 */
export function runGraph<Values extends object, Context>(
  graph: StepGraph<Values, Context>,
  context: Context,
  options: RunOptions<Values>,
): Promise<Values> {
  const steps = graph as Readonly<Record<string, Step<Values, keyof Values, Context>>>;
  const { values } = options;
  const running = new Map<string, AbortController>();
  const goingOn = new Map<string, AbortController>();
  let over = false;
  const startedAt = performance.now();

  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      over = true;
      options.signal.removeEventListener('abort', onAbort);
      for (const controller of [...running.values(), ...goingOn.values()]) controller.abort(new StepNotNeeded());
      settle();
    };
    const onAbort = (): void => end(() => reject(options.signal.reason as Error));
    if (options.signal.aborted) return onAbort();
    options.signal.addEventListener('abort', onAbort);

    const advance = (): void => {
      if (options.wanted.every((name) => name in values)) return end(() => resolve(values as Values));
      const needed = stepsNeeded(steps, options.wanted, values);
      for (const [name, controller] of running) {
        if (!needed.has(name)) controller.abort(new StepNotNeeded());
      }
      for (const name of needed) {
        const step = steps[name]!;
        if (!running.has(name) && step.needs.every((need) => need in values)) void start(name, step);
      }
    };

    const start = async (name: string, step: Step<Values, keyof Values, Context>): Promise<void> => {
      const controller = new AbortController();
      running.set(name, controller);
      const startMs = performance.now() - startedAt;
      const finish = (outcome: StepOutcome): void => {
        running.delete(name);
        options.onStep({
          step: name,
          startMs: Math.round(startMs),
          durationMs: Math.round(performance.now() - startedAt - startMs),
          outcome,
        });
      };
      try {
        const value = await options.around(name, () =>
          within(step.deadlineMs, late, controller.signal, async (signal) =>
            step.run(values as Values, context, step.goesOn ? controller.signal : signal),
          ),
        );
        finish('done');
        if (step.goesOn) goingOn.set(name, controller);
        settle(name, step, value);
      } catch (error) {
        if (controller.signal.aborted || options.signal.aborted) return finish('cancelled');
        controller.abort(new StepNotNeeded());
        if (!step.otherwise) {
          finish('failed');
          return end(() => reject(new StepFailure(name, error)));
        }
        finish('stood_in');
        settle(name, step, step.otherwise(error, context));
      }
    };

    const settle = (name: string, step: Step<Values, keyof Values, Context>, value: Values[keyof Values]): void => {
      // Known by another step already, in the moment between the end of this one and here.
      if (over || name in values) return;
      const settled = step.settles?.(value, context) ?? {};
      Object.assign(values, { [name]: value }, settled);
      for (const other of Object.keys(settled)) goingOn.get(other)?.abort(new StepNotNeeded());
      advance();
    };

    advance();
  });
}

/** Reason of the signal that a step gets when its value is no longer of use. */
class StepNotNeeded extends Error {
  override readonly name = 'AbortError';
}

const late = (): Error => new Error('the step was late');

function stepsNeeded(
  steps: Readonly<Record<string, { readonly needs: readonly string[] }>>,
  wanted: readonly string[],
  values: object,
): Set<string> {
  const needed = new Set<string>();
  const visit = (name: string): void => {
    if (name in values || needed.has(name)) return;
    needed.add(name);
    steps[name]?.needs.forEach(visit);
  };
  wanted.forEach(visit);
  return needed;
}

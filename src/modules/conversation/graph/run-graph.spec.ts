import { setTimeout as pause } from 'node:timers/promises';

import { runGraph } from './run-graph.js';
import { checkGraph, StepFailure, type StepGraph, type StepTrace } from './step-graph.js';

interface Values {
  left: string;
  right: string;
  both: string;
  late: string;
}

interface Log {
  events: string[];
}

const instant = (name: keyof Values, needs: (keyof Values)[] = []) => ({
  needs,
  deadlineMs: 1000,
  run: (_have: Values, log: Log) => {
    log.events.push(name);
    return name;
  },
});

const graph: StepGraph<Values, Log> = {
  both: instant('both', ['left', 'right']),
  left: instant('left'),
  right: instant('right'),
  late: { ...instant('late', ['both']), run: async (_have, log, signal) => hang(log, 'late', signal) },
};

async function hang(log: Log, name: string, signal: AbortSignal): Promise<string> {
  await new Promise((resolve) => signal.addEventListener('abort', resolve));
  log.events.push(`${name} stopped`);
  throw signal.reason;
}

async function run(
  graphToRun: StepGraph<Values, Log>,
  wanted: (keyof Values)[],
  signal = new AbortController().signal,
) {
  const log: Log = { events: [] };
  const traces: StepTrace[] = [];
  const result = await runGraph(graphToRun, log, {
    wanted,
    signal,
    values: {},
    onStep: (trace) => traces.push(trace),
    around: (_step, work) => work(),
  }).catch((error: unknown) => error);
  await pause(0);
  return { result, log, traces };
}

describe('the step graph', () => {
  it('runs a step once all its needs are met, and nothing that nobody wants', async () => {
    const { result, log } = await run(graph, ['both']);
    expect(result).toEqual({ left: 'left', right: 'right', both: 'both' });
    expect(log.events).toEqual(['left', 'right', 'both']);
  });

  it('starts independent steps at the same time', async () => {
    const slow = { needs: [], deadlineMs: 1000, run: async () => pause(40, 'x') };
    const { traces } = await run({ ...graph, left: slow, right: slow }, ['both']);
    const starts = traces.filter((trace) => trace.step !== 'both').map((trace) => trace.startMs);
    expect(Math.abs(starts[0]! - starts[1]!)).toBeLessThan(20);
  });

  it('ends with the failure of a step that nothing stands in for, and stops the others', async () => {
    const failing = { needs: [], deadlineMs: 1000, run: () => Promise.reject(new Error('down')) };
    const hanging = {
      needs: [],
      deadlineMs: 1000,
      run: async (_have: Values, log: Log, signal: AbortSignal) => hang(log, 'right', signal),
    };
    const { result, log } = await run({ ...graph, left: failing, right: hanging }, ['both']);
    expect(result).toBeInstanceOf(StepFailure);
    expect(result).toMatchObject({ step: 'left' });
    expect(log.events).toEqual(['right stopped']);
  });

  it('goes on with what stands in for a step that fails or is late', async () => {
    const late = {
      needs: [],
      deadlineMs: 10,
      run: () => new Promise<string>(() => undefined),
      otherwise: () => 'stand-in',
    };
    const { result, traces } = await run({ ...graph, left: late }, ['both']);
    expect(result).toMatchObject({ left: 'stand-in', both: 'both' });
    expect(traces.find((trace) => trace.step === 'left')?.outcome).toBe('stood_in');
  });

  it('takes a value that an earlier step settles, and cancels what is no longer needed for it', async () => {
    const deciding = { ...instant('left'), settles: () => ({ both: 'settled early' }) };
    const hanging = {
      needs: [],
      deadlineMs: 1000,
      run: async (_have: Values, log: Log, signal: AbortSignal) => hang(log, 'right', signal),
    };
    const { result, log, traces } = await run({ ...graph, left: deciding, right: hanging }, ['both']);
    expect(result).toMatchObject({ both: 'settled early' });
    expect(log.events).toContain('right stopped');
    expect(traces.find((trace) => trace.step === 'right')?.outcome).toBe('cancelled');
  });

  it('keeps alive what goes on after its step, until the value is settled otherwise or the graph ends', async () => {
    for (const isSettled of [true, false]) {
      let alive: AbortSignal | undefined;
      const going = {
        needs: [],
        deadlineMs: 5,
        goesOn: true,
        run: (_have: Values, _log: Log, signal: AbortSignal) => {
          alive = signal;
          return 'begun';
        },
      };
      const deciding = {
        needs: [],
        deadlineMs: 1000,
        run: async () => pause(30, 'left'),
        settles: () => (isSettled ? { right: 'withdrawn' } : undefined),
      };
      const watching = {
        needs: ['left', 'right'] as (keyof Values)[],
        deadlineMs: 1000,
        run: ({ right }: Values) => `${right}, ${alive?.aborted ? 'ended' : 'alive'}`,
      };
      const { result } = await run({ ...graph, left: deciding, right: going, both: watching }, ['both']);
      expect(result).toMatchObject({ both: isSettled ? 'withdrawn, ended' : 'begun, alive' });
      expect(alive?.aborted).toBe(true);
    }
  });

  it('ends at once with the reason of its signal, even when a step does not listen', async () => {
    const deaf = { needs: [], deadlineMs: 60_000, run: () => new Promise<string>(() => undefined) };
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('the visitor spoke')), 5);
    const { result } = await run({ ...graph, left: deaf }, ['both'], controller.signal);
    expect(result).toEqual(new Error('the visitor spoke'));
  });

  it('refuses a circle', () => {
    expect(() => checkGraph({ a: { needs: ['b'] }, b: { needs: ['a'] } })).toThrow('a → b → a');
  });

  it('refuses a need that no step gives', () => {
    expect(() => checkGraph({ a: { needs: ['ghost'] } })).toThrow('"a" needs "ghost"');
  });
});

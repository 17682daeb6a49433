import { setTimeout as pause } from 'node:timers/promises';

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

import { VERSION } from './version.js';

/** Of what `registry` writes. */
export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** Whoever collects metrics gives up after some ten seconds, and then has none of them: not when they are needed most. */
const FIGURE_MS = 3_000;
const SECONDS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 2, 3, 5, 8, 12, 20];

/** Every metric of the process, by name, in one place; units are Prometheus's own: seconds. */
export class Metrics {
  readonly registry = new Registry();
  readonly conversations = new Counter({
    name: 'tenin_conversations_total',
    help: 'Finished conversations',
    labelNames: ['outcome', 'failure_reason', 'locale'],
    registers: [this.registry],
  });
  readonly processTime = new Histogram({
    name: 'tenin_process_time_seconds',
    help: 'From the receipt of an utterance to the end of its answer',
    labelNames: ['outcome'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly firstSegment = new Histogram({
    name: 'tenin_first_segment_seconds',
    help: 'From the receipt of an utterance to the first segment of its answer',
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly steps = new Histogram({
    name: 'tenin_step_seconds',
    help: 'Duration of each step of an exchange',
    labelNames: ['step', 'outcome'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly underWay = new Gauge({
    name: 'tenin_exchanges_under_way',
    help: 'Exchanges that this process is answering',
    registers: [this.registry],
  });
  readonly takenOver = new Counter({
    name: 'tenin_exchanges_taken_over_total',
    help: 'Exchanges taken over from a process that died',
    registers: [this.registry],
  });
  readonly providerCalls = new Counter({
    name: 'tenin_provider_calls_total',
    help: 'Attempts at providers; skipped: not asked, its breaker is open',
    labelNames: ['purpose', 'provider', 'outcome', 'fault'],
    registers: [this.registry],
  });
  readonly requests = new Histogram({
    name: 'tenin_http_request_seconds',
    help: 'HTTP requests by route',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'tenin_build_info',
      help: 'Always 1, of the version that runs',
      labelNames: ['version'],
      registers: [this.registry],
    }).set({ version: VERSION }, 1);
  }

  /** A figure that is asked for at the moment somebody reads the metrics, e.g. the depth of the queue. NaN when it cannot be had or is late. */
  gauge(name: string, help: string, read: () => Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        const late = pause(FIGURE_MS, Number.NaN, { ref: false });
        this.set(await Promise.race([read().catch(() => Number.NaN), late]));
      },
    });
  }
}

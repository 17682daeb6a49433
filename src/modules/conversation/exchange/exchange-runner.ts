import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';

import { newId } from '../../../platform/ids/index.js';
import { inSpan, Metrics, passed, withLogContext } from '../../../platform/observability/index.js';
import { type ProviderAttempt, recordAttempts } from '../../../platform/resilience/index.js';
import { ANSWER_WANTED, type AnswerGraph } from '../answer/answer-graph.js';
import { AnswerSpeaker } from '../answer/answer-speaker.js';
import type { AnswerValues } from '../answer/answer-values.js';
import { phraseOfFailure } from '../answer/phrases.js';
import { runGraph } from '../graph/run-graph.js';
import { StepFailure } from '../graph/step-graph.js';
import { ANSWER_GRAPH } from '../tokens.js';
import { EXCHANGE_SETTINGS, type ExchangeSettings } from '../tokens.js';
import { completionOf, type Ending, failureOf } from './completion.js';
import { CompletionRepository } from './completion.repository.js';
import type { Exchange, Stage } from './exchange.js';
import { ExchangeLost } from './exchange-lost.js';
import { LEASE_MS, LeaseRepository } from './lease.repository.js';
import { SegmentRepository } from './segment.repository.js';
import { SegmentWriter } from './segment-writer.js';
import { TaskNews } from './task-news.js';

const RENEW_EVERY_MS = LEASE_MS / 4;
const LOOK_FOR_EXPIRED_EVERY_MS = 1_000;
const MOST_TAKEN_AT_ONCE = 16;
/** An exchange that ended this many processes is not tried again, but apologised for. */
const MOST_ATTEMPTS = 4;

class Cancelled extends Error {
  override readonly name = 'Cancelled';
}
class Late extends Error {
  override readonly name = 'Late';
}
/** This process stops: another one answers. */
class GivenBack extends ExchangeLost {}

/**
 * Answers exchanges: those that this process accepted, at once after their commit, and those whose process died, when
 * their lease has run out. An exchange is RUNNING while it is in `running`; it leaves by being COMPLETED (written once,
 * fenced by its attempt) or LOST (its lease went elsewhere: nothing more is written).
 */
@Injectable()
export class ExchangeRunner implements OnApplicationBootstrap {
  readonly owner = newId();
  private readonly logger = new Logger(ExchangeRunner.name);
  private readonly running = new Map<
    string,
    { exchange: Exchange; controller: AbortController; done: Promise<void> }
  >();
  private readonly timers: NodeJS.Timeout[] = [];
  private stopping = false;

  constructor(
    @Inject(ANSWER_GRAPH) private readonly graph: AnswerGraph,
    @Inject(EXCHANGE_SETTINGS) private readonly settings: ExchangeSettings,
    private readonly leases: LeaseRepository,
    private readonly stored: SegmentRepository,
    private readonly completions: CompletionRepository,
    private readonly speaker: AnswerSpeaker,
    private readonly news: TaskNews,
    private readonly metrics: Metrics,
  ) {}

  onApplicationBootstrap(): void {
    this.metrics.gauge('tenin_exchanges_waiting', 'Exchanges accepted and not finished, in all processes', () =>
      this.leases.countUnfinished(),
    );
    this.repeat(RENEW_EVERY_MS, () => this.renewLeases());
    this.repeat(LOOK_FOR_EXPIRED_EVERY_MS, () => this.takeOverExpired());
  }

  /** Starts the answer. Returns at once; every end of it is a record. */
  start(exchange: Exchange, isFirst = true): void {
    const controller = new AbortController();
    // An earlier attempt may still run here, when the lease ran out because the database was away.
    this.running.get(exchange.taskId)?.controller.abort(new ExchangeLost());
    const context = {
      conversationId: exchange.conversationId,
      taskId: exchange.taskId,
      terminalId: exchange.terminalId,
    };
    const attempts = [...exchange.earlierAttempts];
    this.news.begin(exchange.taskId);
    const done = withLogContext(context, () =>
      inSpan('exchange', context, () =>
        recordAttempts(attempts, () => this.run(exchange, controller, isFirst, attempts)),
      ),
    )
      .catch((error: unknown) => this.logger.error({ err: error, ...context }, 'an exchange could not be ended'))
      .finally(() => {
        if (this.running.get(exchange.taskId)?.controller === controller) {
          this.running.delete(exchange.taskId);
          this.news.end(exchange.taskId);
        }
        this.metrics.underWay.set(this.running.size);
      });
    this.running.set(exchange.taskId, { exchange, controller, done });
    this.metrics.underWay.set(this.running.size);
  }

  /** How many exchanges this process is answering. */
  get underWay(): number {
    return this.running.size;
  }

  /** The visitor talked over the answer, or left. Works here; elsewhere the mark in the database is seen at the next renewal. */
  cancel(taskId: string): void {
    this.running.get(taskId)?.controller.abort(new Cancelled());
  }

  /** What others left is left to others from here on. */
  stopClaiming(): void {
    this.stopping = true;
  }

  /** Lets what is under way finish within the time given; the rest is given back for another process. */
  async stop(withinMs: number): Promise<void> {
    this.stopClaiming();
    await Promise.race([this.idle(), new Promise((resolve) => setTimeout(resolve, withinMs).unref())]);
    // Until here the leases are renewed: an answer may take longer than one.
    for (const timer of this.timers) clearInterval(timer);
    for (const { controller } of this.running.values()) controller.abort(new GivenBack());
    await this.leases.giveBack(this.owner);
  }

  private async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.allSettled([...this.running.values()].map((entry) => entry.done));
  }

  private async run(
    exchange: Exchange,
    controller: AbortController,
    isFirst: boolean,
    attempts: readonly ProviderAttempt[],
  ): Promise<void> {
    const before = isFirst ? [] : await this.stored.of(exchange.taskId);
    const segments = new SegmentWriter(exchange, this.stored, this.news, before, () =>
      this.metrics.firstSegment.observe((Date.now() - exchange.receivedAt.getTime()) / 1000),
    );
    const begun = isFirst ? exchange.receivedAt.getTime() : Date.now();
    const left = (ms: number): number => Math.max(0, begun + ms - Date.now());
    const holding = setTimeout(
      () => void this.hold(exchange, segments, controller.signal),
      left(this.settings.holdAfterMs),
    );
    const deadline = setTimeout(() => controller.abort(new Late()), left(this.settings.answerDeadlineMs));
    try {
      const ending = { attempts, ...(await this.answer(exchange, segments, controller.signal)) };
      clearTimeout(holding);
      await this.end(exchange, segments, ending);
    } catch (error) {
      if (!(error instanceof ExchangeLost)) throw error;
      this.logger.warn('the lease of an exchange went to another process');
    } finally {
      clearTimeout(holding);
      clearTimeout(deadline);
    }
  }

  private async answer(
    exchange: Exchange,
    segments: SegmentWriter,
    signal: AbortSignal,
  ): Promise<Omit<Ending, 'attempts'>> {
    const stages: Stage[] = [...exchange.earlierStages];
    const offsetMs = Date.now() - exchange.receivedAt.getTime();
    if (exchange.failed) return { stages, values: {}, failureReason: exchange.failed };
    if (exchange.attempt > MOST_ATTEMPTS) return { stages, values: {}, failureReason: 'generation_failed' };
    const values: Partial<AnswerValues> = {};
    try {
      await runGraph(
        this.graph,
        { exchange, segments },
        {
          wanted: ANSWER_WANTED,
          signal,
          values,
          onStep: (trace) => {
            stages.push({ ...trace, startMs: trace.startMs + offsetMs });
            this.metrics.steps.observe({ step: trace.step, outcome: trace.outcome }, trace.durationMs / 1000);
          },
          around: (step, work) => inSpan(`step ${step}`, { step }, work),
        },
      );
      return { stages, values, failureReason: null };
    } catch (error) {
      const cause = error instanceof StepFailure ? error.cause : error;
      if (cause instanceof GivenBack) throw cause;
      // Refused writes: cancelled from elsewhere, or the lease is lost, which the last write will find out.
      if (cause instanceof Cancelled || cause instanceof ExchangeLost)
        return { stages, values, failureReason: 'cancelled' };
      if (cause instanceof Late) return { stages, values, failureReason: 'timeout' };
      this.logger.error({ err: cause, step: error instanceof StepFailure ? error.step : null }, 'the answer failed');
      return { stages, values, failureReason: failureOf(error) };
    }
  }

  private async end(exchange: Exchange, segments: SegmentWriter, ending: Ending): Promise<void> {
    // A sentence may be on its way out at the moment the time is over.
    await segments.settled();
    if (ending.failureReason !== null && ending.failureReason !== 'cancelled' && segments.answered === 0) {
      const apology = await this.speaker.phrase(phraseOfFailure(ending.failureReason), exchange.locale);
      await segments.release('answer', apology.text, apology.audio);
    }
    const completion = completionOf(exchange, ending, segments.ledger);
    passed('completing');
    await this.completions.complete(exchange, completion);
    this.metrics.conversations.inc({
      outcome: completion.outcome,
      failure_reason: completion.failureReason ?? 'none',
      locale: exchange.locale,
    });
    this.metrics.processTime.observe({ outcome: completion.outcome }, completion.processTimeMs / 1000);
    this.logger.log(
      {
        outcome: completion.outcome,
        failureReason: completion.failureReason,
        processTimeMs: completion.processTimeMs,
        attempt: exchange.attempt,
      },
      'exchange ended',
    );
  }

  private async hold(exchange: Exchange, segments: SegmentWriter, signal: AbortSignal): Promise<void> {
    if (!segments.silent || signal.aborted) return;
    const { text, audio } = await this.speaker.phrase('hold', exchange.locale);
    if (!signal.aborted) await segments.release('hold', text, audio).catch(() => undefined);
  }

  private async renewLeases(): Promise<void> {
    if (this.running.size === 0) return;
    const held = [...this.running.values()];
    const lost = await this.leases.renew(
      this.owner,
      held.map((entry) => entry.exchange),
    );
    for (const { exchange, controller } of held) {
      if (lost.includes(exchange.taskId)) controller.abort(new ExchangeLost());
    }
  }

  private async takeOverExpired(): Promise<void> {
    if (this.stopping) return;
    for (const exchange of await this.leases.takeOver(this.owner, MOST_TAKEN_AT_ONCE)) {
      this.metrics.takenOver.inc();
      this.start(exchange, false);
    }
  }

  private repeat(everyMs: number, work: () => Promise<void>): void {
    let busy = false;
    const timer = setInterval(() => {
      if (busy) return;
      busy = true;
      work()
        .catch((error: unknown) => this.logger.warn({ err: error }, 'the leases could not be looked after'))
        .finally(() => (busy = false));
    }, everyMs);
    this.timers.push(timer.unref());
  }
}

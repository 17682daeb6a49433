import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { DataSource, type EntityManager } from 'typeorm';

import { OpenedDatabase, pgOptions } from '../database/index.js';
import { newId } from '../ids/index.js';
import { CommitListener } from './commit-listener.js';
import type { JobDefinition } from './job-definition.js';
import { JOBS_SETTINGS, type JobsSettings } from './jobs-settings.js';

const POOL_SIZE = 2;
const POLL_SECONDS = 2;
/** With these a job whose process died is run again within about 15 s. */
const HEARTBEAT_SECONDS = 10;
const SUPERVISE_SECONDS = 5;
const EXPIRE_SECONDS = 900;
const STOP_MS = 10_000;
/** After it a connection is given up: one that a network swallowed would keep a worker waiting for ever. */
const QUERY_MS = 60_000;

/** Background work that survives the process: defined at start, enqueued together with its cause. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #logger = new Logger('Jobs');
  readonly #definitions = new Map<string, JobDefinition<object>>();
  readonly #schedules = new Map<string, string>();
  readonly #workers = new Map<string, string[]>();
  readonly #commits = new CommitListener();
  #boss: PgBoss | null = null;

  constructor(
    private readonly database: OpenedDatabase,
    private readonly dataSource: DataSource,
    @Inject(JOBS_SETTINGS) private readonly settings: JobsSettings,
  ) {
    dataSource.subscribers.push(this.#commits);
  }

  /** In every process, also where it does not run: in a constructor or `onModuleInit`. */
  define<Data extends object>(queue: string, definition: JobDefinition<Data>): void {
    this.#definitions.set(queue, definition);
  }

  /** `cron` has five fields, in UTC. One job for the whole fleet at each of its times. */
  schedule(queue: string, cron: string): void {
    this.#schedules.set(queue, cron);
  }

  /** Given the manager of a transaction, the job exists exactly if that commits. */
  async enqueue(queue: string, data: object, manager: EntityManager = this.dataSource.manager): Promise<void> {
    const runner = manager.queryRunner;
    const client = (await runner?.connect()) as SqlClient | undefined;
    const db = client && { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
    await this.#started().send(queue, data, { db });
    this.#commits.afterCommit(manager, () => this.#wake(queue));
  }

  onApplicationBootstrap(): Promise<void> {
    return this.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.stop();
  }

  async start(): Promise<void> {
    // Its types do not name what it hands on to the driver.
    const connection = { ...pgOptions(await this.database.ready()), query_timeout: QUERY_MS };
    const boss = new PgBoss({
      ...connection,
      max: POOL_SIZE,
      migrate: await this.#mayMakeTables(),
      supervise: this.settings.work,
      schedule: this.settings.work,
      superviseIntervalSeconds: SUPERVISE_SECONDS,
      monitorIntervalSeconds: SUPERVISE_SECONDS,
    });
    boss.on('error', (error) => this.#logger.error(`the job queue failed: ${error.message}`));
    await boss.start();
    this.#boss = boss;
    for (const [queue, definition] of this.#definitions) await this.#open(boss, queue, definition);
    if (!this.settings.work) return;
    for (const [queue, cron] of this.#schedules) await boss.schedule(queue, cron);
    for (const [queue, definition] of this.#definitions) await this.#work(boss, queue, definition);
  }

  /** Lets what runs come to its end for a while, then aborts it: it runs again elsewhere. */
  async stop(): Promise<void> {
    const boss = this.#boss;
    this.#boss = null;
    this.#workers.clear();
    await boss?.stop({ graceful: true, timeout: STOP_MS });
  }

  /** Where the service owns nothing, `migrate` made them: docs/decisions/0021-the-service-owns-nothing.md */
  async #mayMakeTables(): Promise<boolean> {
    const [role] = await this.dataSource.query<{ may: boolean }[]>(
      `SELECT has_database_privilege(current_database(), 'CREATE') AS may`,
    );
    return role?.may ?? false;
  }

  #started(): PgBoss {
    if (!this.#boss) throw new Error('the jobs are not started');
    return this.#boss;
  }

  async #open(
    boss: PgBoss,
    queue: string,
    { retryLimit, expireInSeconds = EXPIRE_SECONDS }: JobDefinition<object>,
  ): Promise<void> {
    const options = { retryLimit, retryBackoff: true, expireInSeconds, heartbeatSeconds: HEARTBEAT_SECONDS };
    await boss.createQueue(queue, options);
    // A queue that exists already keeps its options unless it is told.
    await boss.updateQueue(queue, options);
    // Any look-up makes pg-boss remember the queue. Else the first `send` asks for it by another connection, which on
    // the embedded database waits for the transaction that is waiting for it.
    await boss.findJobs(queue, { id: newId() });
  }

  async #work(boss: PgBoss, queue: string, definition: JobDefinition<object>): Promise<void> {
    const { concurrency = 1 } = definition;
    const workers: string[] = [];
    for (let nth = 0; nth < concurrency; nth += 1) {
      workers[nth] = await boss.work(queue, { batchSize: 1, pollingIntervalSeconds: POLL_SECONDS }, async ([job]) => {
        if (!job) return;
        try {
          await definition.handler(job.data ?? {}, { id: job.id, signal: job.signal });
        } finally {
          // Without it a worker sleeps until its next poll although there is more to do.
          boss.notifyWorker(workers[nth] ?? '');
        }
      });
    }
    this.#workers.set(queue, workers);
  }

  /** Every worker: one that finds nothing goes back to sleep. */
  #wake(queue: string): void {
    for (const worker of this.#workers.get(queue) ?? []) this.#boss?.notifyWorker(worker);
  }
}

interface SqlClient {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Jobs } from '../../../platform/jobs/index.js';

const QUEUE = 'index-what-was-said';
const EVERY_MINUTE = '* * * * *';
const RETRIES = 2;
/** Short enough that a visitor does not notice it where the database does one thing at a time. */
const BATCH = 100;

/** Within this time of its receipt a conversation is there for everybody to see: recognition and clocks are nearer than that. */
const SETTLED = `interval '10 minutes'`;
/** How far back a run looks for what came later than that, all the same. */
const LATE = `interval '2 hours'`;

/**
 * Oldest first, from $1 on: what is still being answered, and all after it, waits. A conversation that is being erased is
 * waited for, and then is not there any more.
 */
const INDEX = `
  WITH settled AS (
    SELECT least(now() - ${SETTLED}, (
      SELECT min(conversation.received_at) FROM background_task_results task
      JOIN conversations conversation ON conversation.id = task.conversation_id WHERE task.status = 'in_progress'
    )) AS until
  ), next AS (
    SELECT id, received_at FROM conversations conversation
    WHERE received_at >= coalesce($1, (SELECT max(received_at) FROM said_grams) - ${LATE}, '-infinity')
      AND received_at < (SELECT until FROM settled)
      AND NOT EXISTS (SELECT FROM said_grams WHERE conversation_id = conversation.id)
    ORDER BY received_at LIMIT $2 FOR KEY SHARE
  )
  INSERT INTO said_grams (conversation_id, received_at, grams)
  SELECT next.id, next.received_at, said.grams FROM next CROSS JOIN LATERAL (
    SELECT coalesce(grams_of(string_agg(text, ' '), 2) || grams_of(string_agg(text, ' '), 3), '{}') AS grams
    FROM chats WHERE conversation_id = next.id
  ) AS said
  ORDER BY next.received_at
  ON CONFLICT (conversation_id) DO NOTHING
  RETURNING received_at`;

/** Keeps what a text is found by, behind the visitors: nothing of it is on their way. */
@Injectable()
export class SaidGrams implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define(QUEUE, { retryLimit: RETRIES, handler: (_data, { signal }) => this.index(signal) });
    this.jobs.schedule(QUEUE, EVERY_MINUTE);
  }

  /** In short statements, each of which stands by itself: what a stopped run left is done by the next. */
  async index(signal: AbortSignal): Promise<void> {
    let from: Date | null = null;
    for (let count = BATCH; count === BATCH && !signal.aborted;) {
      const indexed: { received_at: Date }[] = await this.database.query(INDEX, [from, BATCH]);
      count = indexed.length;
      from = indexed.at(-1)?.received_at ?? null;
    }
  }
}

import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Jobs } from '../../../platform/jobs/index.js';
import { EXCHANGE_SETTINGS, type ExchangeSettings } from '../tokens.js';
import { eraseConversations } from './erase-conversations.js';

const QUEUE = 'erase-old-conversations';
const EVERY_NIGHT = '17 18 * * *';
const RETRIES = 3;
const BATCH = 500;

/** Erases what is older than the retention: conversations with all that hangs on them, and keys that nobody may use again. */
@Injectable()
export class ConversationRetention implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: Jobs,
    @Inject(EXCHANGE_SETTINGS) private readonly settings: ExchangeSettings,
  ) {}

  onModuleInit(): void {
    this.jobs.define(QUEUE, { retryLimit: RETRIES, handler: (_data, { signal }) => this.erase(signal) });
    this.jobs.schedule(QUEUE, EVERY_NIGHT);
  }

  /** In short transactions, so that visitors do not wait for it. */
  async erase(signal: AbortSignal): Promise<void> {
    for (let erased = BATCH; erased === BATCH && !signal.aborted;) {
      const old = await this.database.query<{ id: string }[]>(
        `SELECT id FROM conversations WHERE received_at < now() - $1 * interval '1 day' LIMIT $2`,
        [this.settings.retentionDays, BATCH],
      );
      erased = await this.database.transaction((manager) =>
        eraseConversations(
          manager,
          old.map(({ id }) => id),
          'old',
        ),
      );
    }
    await this.database.query(
      `DELETE FROM sessions session WHERE ended_at < now() - $1 * interval '1 day'
         AND NOT EXISTS (SELECT FROM conversations WHERE session_id = session.id)`,
      [this.settings.retentionDays],
    );
    await this.database.query(`DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours'`);
  }
}

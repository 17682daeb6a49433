import { Inject, Injectable, Logger } from '@nestjs/common';

import { ConfigurationError } from '../config/index.js';
import type { DatabaseConnection } from './connection.js';
import { DATABASE_SETTINGS, type DatabaseSettings } from './database-settings.js';
import { type EmbeddedDatabase, openEmbeddedDatabase } from './embedded/embedded-database.js';
import { checkDatabase, migrateDatabase } from './migrations/migrate-database.js';

/** The database of this process: the one that the settings name, else the embedded one. */
@Injectable()
export class OpenedDatabase {
  readonly #logger = new Logger('Database');
  #embedded: EmbeddedDatabase | null = null;
  #ready: Promise<DatabaseConnection> | null = null;

  constructor(@Inject(DATABASE_SETTINGS) private readonly settings: DatabaseSettings) {}

  /** Its schema is that of this version then: the embedded one is migrated; any other is only checked (SchemaError). */
  ready(): Promise<DatabaseConnection> {
    this.#ready ??= this.#open();
    return this.#ready;
  }

  /** The embedded engine's process, while this process owns it. */
  get enginePid(): number | null {
    return this.#embedded?.enginePid ?? null;
  }

  /** To be called when no client is left. */
  async close(): Promise<void> {
    await this.#ready?.catch(() => undefined);
    await this.#embedded?.close();
  }

  async #open(): Promise<DatabaseConnection> {
    const { url, dataDir, template } = this.settings;
    if (url !== null) {
      await checkDatabase({ url });
      return { url };
    }
    this.#embedded = await openEmbeddedDatabase(dataDir, {
      template,
      onRestart: () => this.#logger.error('the embedded database ended unasked and is started again'),
    }).catch((error: unknown) => {
      throw new ConfigurationError([`DATA_DIR: ${error instanceof Error ? error.message : String(error)}`]);
    });
    try {
      await migrateDatabase(this.#embedded.connection);
    } catch (error) {
      await this.#embedded.close();
      throw error;
    }
    return this.#embedded.connection;
  }
}

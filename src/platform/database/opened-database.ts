import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { DatabaseConnection } from './connection.js';
import { dataSourceOptions } from './data-source-options.js';
import { DATABASE_SETTINGS, type DatabaseSettings } from './database-settings.js';
import { type EmbeddedDatabase, openEmbeddedDatabase } from './embedded/embedded-database.js';
import { checkSchema, migrate } from './migrations/migrate.js';

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

  /** To be called when no client is left. */
  async close(): Promise<void> {
    await this.#ready?.catch(() => undefined);
    await this.#embedded?.close();
  }

  async #open(): Promise<DatabaseConnection> {
    const { url, dataDir } = this.settings;
    if (url !== null) {
      await usingDataSource({ url }, checkSchema);
      return { url };
    }
    this.#embedded = await openEmbeddedDatabase(dataDir, {
      onRestart: () => this.#logger.error('the embedded database ended unasked and is started again'),
    });
    await usingDataSource(this.#embedded.connection, migrate);
    return this.#embedded.connection;
  }
}

async function usingDataSource(
  connection: DatabaseConnection,
  task: (dataSource: DataSource) => Promise<unknown>,
): Promise<void> {
  const dataSource = await new DataSource({ ...dataSourceOptions(connection), poolSize: 1 }).initialize();
  try {
    await task(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

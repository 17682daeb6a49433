export { type DatabaseConnection, pgOptions } from './connection.js';
export { dataSourceOptions } from './data-source-options.js';
export { DatabaseModule } from './database.module.js';
export { DATABASE_SETTINGS, type DatabaseSettings } from './database-settings.js';
export {
  EmbeddedDatabase,
  type EmbeddedDatabaseOptions,
  openDatabaseInMemory,
  openEmbeddedDatabase,
} from './embedded/embedded-database.js';
export { checkDatabase, migrateDatabase } from './migrations/migrate-database.js';
export { readMigrationFiles } from './migrations/migration-files.js';
export { SchemaError, type SchemaFault } from './migrations/schema-error.js';
export { OpenedDatabase } from './opened-database.js';

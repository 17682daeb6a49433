export { type DatabaseConnection, pgOptions } from './connection.js';
export { dataSourceOptions } from './data-source-options.js';
export { DATABASE_SETTINGS, type DatabaseSettings } from './database-settings.js';
export {
  EmbeddedDatabase,
  type EmbeddedDatabaseOptions,
  openDatabaseInMemory,
  openEmbeddedDatabase,
} from './embedded/embedded-database.js';
export { checkSchema, migrate } from './migrations/migrate.js';
export { type MigrationFile, readMigrationFiles } from './migrations/migration-files.js';
export { SchemaError, type SchemaFault } from './migrations/schema-error.js';

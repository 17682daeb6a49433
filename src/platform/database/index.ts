export { type DatabaseConnection, pgOptions } from './connection.js';
export { dataSourceOptions } from './data-source-options.js';
export { DatabaseModule } from './database.module.js';
export { DATABASE_SETTINGS, type DatabaseSettings } from './database-settings.js';
export { openDatabaseInMemory } from './embedded/embedded-database.js';
export { migrateDatabase } from './migrations/migrate-database.js';
export { readMigrationFiles } from './migrations/migration-files.js';
export { SchemaError } from './migrations/schema-error.js';
export { OpenedDatabase } from './opened-database.js';

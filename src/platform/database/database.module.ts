import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { dataSourceOptions } from './data-source-options.js';
import { OpenedDatabase } from './opened-database.js';
import { retryTransactions } from './retried-transactions.js';

@Global()
@Module({ providers: [OpenedDatabase], exports: [OpenedDatabase] })
class OpenedDatabaseModule {}

/**
 * Needs `DATABASE_SETTINGS` from a global module. A module registers its entities with `TypeOrmModule.forFeature`.
 * A database that cannot be reached, or has another schema, ends the start at once: whoever started it tries again.
 */
@Module({
  imports: [
    OpenedDatabaseModule,
    TypeOrmModule.forRootAsync({
      inject: [OpenedDatabase],
      useFactory: async (database: OpenedDatabase) => ({
        ...dataSourceOptions(await database.ready()),
        autoLoadEntities: true,
        retryAttempts: 1,
      }),
      dataSourceFactory: async (options) => {
        if (!options) throw new Error('a data source needs options');
        return retryTransactions(new DataSource(options)).initialize();
      },
    }),
  ],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    private readonly dataSource: DataSource,
    private readonly database: OpenedDatabase,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
    await this.database.close();
  }
}

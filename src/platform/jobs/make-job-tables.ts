import { PgBoss } from 'pg-boss';

import { type DatabaseConnection, pgOptions } from '../database/index.js';

/** Makes the tables of the jobs, or brings them up to this version, for a service that may not do it itself. */
export async function makeJobTables(connection: DatabaseConnection): Promise<void> {
  const boss = new PgBoss({ ...pgOptions(connection), max: 1, supervise: false, schedule: false });
  const faults: Error[] = [];
  boss.on('error', (error) => faults.push(error));
  await boss.start();
  await boss.stop({ graceful: false });
  if (faults[0]) throw faults[0];
}

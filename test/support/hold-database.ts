import { openEmbeddedDatabase } from '../../src/platform/database/embedded/embedded-database.js';

/** A process that opens the embedded database of the directory it is given, tells so, and lives until it is killed. */
const [, , dataDir = '', template] = process.argv;
const database = await openEmbeddedDatabase(dataDir, { template });
process.send?.({ owned: database.owned });
setInterval(() => undefined, 1_000);

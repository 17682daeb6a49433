import { existsSync, openAsBlob, renameSync, rmSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';

import type { Engine } from './multiplexer.js';
import { query } from './wire-messages.js';

export class PgliteEngine implements Engine {
  readonly #database: PGlite;

  private constructor(database: PGlite) {
    this.#database = database;
  }

  static async inMemory(template: string | null): Promise<PgliteEngine> {
    return new PgliteEngine(await start(null, template));
  }

  /** Data appear under their name only when they are whole: a first start that is killed leaves nothing half made. */
  static async inDirectory(directory: string, template: string | null): Promise<PgliteEngine> {
    const data = join(directory, 'data');
    if (!existsSync(join(data, 'PG_VERSION'))) {
      const unfinished = join(directory, 'data.unfinished');
      rmSync(unfinished, { recursive: true, force: true });
      await (await start(unfinished, template)).close();
      renameSync(unfinished, data);
    }
    return new PgliteEngine(await start(data, null));
  }

  async run(unit: Uint8Array, onData: (bytes: Uint8Array) => void): Promise<void> {
    await this.#database.execProtocolRawStream(unit, { onRawData: onData });
  }

  inTransaction(): boolean {
    return this.#database.isInTransaction();
  }

  async dump(path: string): Promise<void> {
    await this.#checkpoint();
    const dump = await this.#database.dumpDataDir('none');
    const unfinished = `${path}.${process.pid}`;
    await writeFile(unfinished, dump.stream());
    await rename(unfinished, path);
  }

  async close(): Promise<void> {
    await this.#checkpoint();
    await this.#database.close();
  }

  #checkpoint(): Promise<void> {
    return this.run(query('CHECKPOINT'), () => undefined);
  }
}

async function start(dataDir: string | null, template: string | null): Promise<PGlite> {
  const options: PGliteOptions = { extensions: { vector } };
  if (dataDir !== null) options.dataDir = dataDir;
  if (template !== null) options.loadDataDir = await openAsBlob(template);
  return PGlite.create(options);
}

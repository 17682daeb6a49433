import { DatabaseSync } from 'node:sqlite';

const SQLITE_BUSY = 5;

/**
 * A lock that the kernel lets go when its holder dies, however it dies, so that it is never stale. Node offers no such
 * lock on a file, but SQLite takes one to write; the file stays empty.
 */
export class EngineLock {
  readonly #file: DatabaseSync;

  private constructor(file: DatabaseSync) {
    this.#file = file;
  }

  /** Null when another process holds it. */
  static take(path: string): EngineLock | null {
    const file = new DatabaseSync(path);
    try {
      file.exec('BEGIN EXCLUSIVE');
      return new EngineLock(file);
    } catch (error) {
      file.close();
      if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return null;
      throw error;
    }
  }

  release(): void {
    this.#file.close();
  }
}

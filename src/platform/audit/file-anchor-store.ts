import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type AuditAnchorStore, parseAnchor, writtenAnchor } from './anchor-store.js';
import type { AuditAnchor } from './verify-audit.js';

/** `<dataDir>/audit/anchor`, which its owner alone may read. */
export class FileAnchorStore implements AuditAnchorStore {
  readonly name: string;
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'audit');
    this.name = join(this.folder, 'anchor');
  }

  async read(signal: AbortSignal): Promise<AuditAnchor | null> {
    try {
      return parseAnchor(await readFile(this.name, { encoding: 'utf8', signal }), this.name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async write(anchor: AuditAnchor, signal: AbortSignal): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const part = `${this.name}.${process.pid}`;
    await writeFile(part, writtenAnchor(anchor), { mode: 0o600, flush: true, signal });
    await rename(part, this.name);
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { AuditTrail } from '../../../platform/audit/index.js';
import { AppError } from '../../../platform/errors/index.js';
import { documentFault } from '../documents/document-faults.js';
import type { DocumentVersion } from './document-version.js';
import { LOCKED } from './kept-vectors.js';
import { VersionRepository } from './version.repository.js';

/** Who edits. */
export interface Editor {
  /** For the audit: the subject of their token. */
  actor: string;
  /** Null: every store. */
  storeIds: readonly string[] | null;
}

/** Changes of one document, one after the other. */
@Injectable()
export class DocumentTurns {
  constructor(
    private readonly versions: VersionRepository,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Locks the document and counts the change. `base` is what a change starts from: what is live; where nothing is, what
   * was live last; of a document that never was, the newest. Throws when it is not the editor's to see or change, or when
   * somebody else was faster.
   */
  async take(
    manager: EntityManager,
    documentId: string,
    revision: number,
    editor: Editor,
  ): Promise<{ base: DocumentVersion; live: number | null }> {
    const [row] = await manager.query<{ liveVersion: number | null; revision: number }[]>(LOCKED, [documentId]);
    const [{ number = 0 } = {}] = await manager.query<{ number?: number }[]>(
      `SELECT number FROM document_versions WHERE document_id = $1
       ORDER BY stage = 'live' DESC, published_at DESC NULLS LAST, number DESC LIMIT 1`,
      [documentId],
    );
    const base = await this.versions.find(documentId, number, manager);
    const isHidden = base && editor.storeIds && base.storeId !== null && !editor.storeIds.includes(base.storeId);
    if (!row || !base || isHidden) throw notFound();
    requireStore(editor, base.storeId);
    if (row.revision !== revision) throw documentFault('document_changed_meanwhile');
    await manager.query('UPDATE documents SET revision = revision + 1 WHERE id = $1', [documentId]);
    return { base, live: row.liveVersion };
  }

  /** Tells the audit, in the transaction of the change. */
  append(manager: EntityManager, { actor }: Editor, action: string, id: string, detail: object): Promise<void> {
    return this.audit.append(manager, { actor, action, subject: `document:${id}`, detail: { ...detail } });
  }
}

/** Whoever is limited to stores changes what belongs to them alone. */
export function requireStore({ storeIds }: Editor, storeId: string | null): void {
  if (storeIds === null || (storeId !== null && storeIds.includes(storeId))) return;
  throw new AppError('forbidden', 'store_not_yours', 'You may change the documents of your own stores alone.');
}

export function notFound(): AppError {
  return new AppError('not_found', 'document_not_found', 'There is no such document.');
}

export function notReady(): AppError {
  return new AppError('conflict', 'version_not_ready', 'This version is not read yet, or was refused.');
}

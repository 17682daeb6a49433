import type { EntityManager } from 'typeorm';

import { newId } from '../../../../platform/ids/index.js';
import type { PreparedPassage } from './prepared-document.js';

export interface PlacedPassage extends PreparedPassage {
  id: string;
  position: number;
  /** It was there before, under the same id. */
  kept: boolean;
}

/** Makes these the passages of the document. One that is as it was keeps its id, its terms and its vectors. */
export async function replacePassages(
  manager: EntityManager,
  documentId: string,
  passages: readonly PreparedPassage[],
): Promise<PlacedPassage[]> {
  const stored = await storedPassages(manager, documentId);
  const placed = passages.map((passage, position) => {
    const id = stored.get(passage.hash.toString('hex'));
    return { ...passage, id: id ?? newId(), position, kept: id !== undefined };
  });
  const fresh = placed.filter(({ kept }) => !kept);
  if (stored.size > 0) {
    await keepOnly(
      manager,
      documentId,
      placed.filter(({ kept }) => kept),
    );
  }
  await insertPassages(manager, documentId, fresh);
  await insertTerms(manager, fresh);
  return placed;
}

/** Ids by hash in hex. */
async function storedPassages(manager: EntityManager, documentId: string): Promise<Map<string, string>> {
  const rows = await manager.query<{ id: string; hash: string }[]>(
    `SELECT id, encode(content_hash, 'hex') AS hash FROM passages WHERE document_id = $1`,
    [documentId],
  );
  return new Map(rows.map(({ id, hash }) => [hash, id]));
}

async function keepOnly(manager: EntityManager, documentId: string, kept: readonly PlacedPassage[]): Promise<void> {
  const ids = kept.map(({ id }) => id);
  await manager.query('DELETE FROM passages WHERE document_id = $1 AND id <> ALL($2::uuid[])', [documentId, ids]);
  // Two steps, since a position may be taken until its holder has moved.
  await manager.query('UPDATE passages SET position = -1 - position WHERE document_id = $1', [documentId]);
  await manager.query(
    `UPDATE passages p SET position = row.position, page = row.page, last_page = row.last_page
     FROM unnest($1::uuid[], $2::int[], $3::int[], $4::int[]) AS row (id, position, page, last_page)
     WHERE p.id = row.id`,
    [ids, kept.map(({ position }) => position), kept.map(({ page }) => page), kept.map(({ lastPage }) => lastPage)],
  );
}

async function insertPassages(
  manager: EntityManager,
  documentId: string,
  passages: readonly PlacedPassage[],
): Promise<void> {
  await manager.query(
    `INSERT INTO passages (id, document_id, position, heading, text, content_hash, term_count, page, last_page)
     SELECT id, $1, position, heading, text, content_hash, term_count, page, last_page
     FROM unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $6::bytea[], $7::int[], $8::int[], $9::int[])
       AS row (id, position, heading, text, content_hash, term_count, page, last_page)`,
    [
      documentId,
      passages.map(({ id }) => id),
      passages.map(({ position }) => position),
      passages.map(({ heading }) => heading),
      passages.map(({ text }) => text),
      passages.map(({ hash }) => hash),
      passages.map(({ frequencies }) => [...frequencies.values()].reduce((sum, frequency) => sum + frequency, 0)),
      passages.map(({ page }) => page),
      passages.map(({ lastPage }) => lastPage),
    ],
  );
}

async function insertTerms(manager: EntityManager, passages: readonly PlacedPassage[]): Promise<void> {
  const rows = passages.flatMap(({ id, frequencies }) =>
    Array.from(frequencies, ([term, frequency]) => ({ id, term, frequency })),
  );
  await manager.query(
    `INSERT INTO passage_terms (term, passage_id, frequency) SELECT * FROM unnest($1::text[], $2::uuid[], $3::int[])`,
    [rows.map(({ term }) => term), rows.map(({ id }) => id), rows.map(({ frequency }) => frequency)],
  );
}

import type { DataSource } from 'typeorm';

import { Recent } from '../../../platform/recent/index.js';
import { visibleTo } from '../../stores/index.js';
import type { FoundPassage } from '../search/found-passage.js';
import type { Scope } from '../search/nearest-passages.js';
import { toHalfvec } from '../spaces/halfvec.js';
import { queryTermsOf } from '../terms.js';
import { isNearWording, likenessOf, type Wording, wordingOf } from './near-wording.js';

/** A taught answer that is not published: what would it be found for? */
export interface CandidateAnswer {
  id: string;
  question: string;
  answer: string;
  /** Null: of every store. */
  storeId: string | null;
}

interface TaughtRow {
  passageId: string;
  answerId: string;
  asked: string;
  text: string;
  isOfStore: boolean;
  similarity: number | null;
}

type TaughtFound = Omit<FoundPassage, 'rank'>;

/** How many of the nearest are read closely. */
const POOL = 20;
/** No passage of a document reaches it, by words and meaning together. */
const BEFORE_ALL = 2;

/**
 * The taught answer to this question, or to one that is worded nearly so; none or one, since of several the nearest
 * speaks. That of the store goes before that of all stores.
 */
export async function taughtFor(
  dataSource: DataSource,
  scope: Scope,
  question: { text: string; model: string; embedding: Float32Array | null; candidate?: CandidateAnswer | undefined },
): Promise<TaughtFound[]> {
  const { text, model, embedding, candidate } = question;
  const stored = await dataSource.query<TaughtRow[]>(TAUGHT, [
    scope.locale,
    scope.storeId,
    model,
    embedding && toHalfvec(embedding),
    embedding ? [] : [...queryTermsOf(text).keys()],
    POOL,
  ]);
  const rows = [...stored, ...(candidate ? rowOfCandidate(candidate, scope) : [])];
  if (rows.length === 0) return [];
  const wording = wordingOf(text);
  const near = rows
    .map((row) => ({ row, likeness: likenessOf(wording, wordingOfAsked(row.asked)) }))
    .filter(({ likeness }) => isNearWording(likeness))
    .sort((a, b) => Number(b.row.isOfStore) - Number(a.row.isOfStore) || b.likeness - a.likeness);
  return near.slice(0, 1).map(({ row, likeness }) => foundOf(row, likeness));
}

/** Taught questions are the same for every visitor, and reading one takes longer than finding it. */
const MOST_READ = 5_000;
const readBefore = new Recent<Wording>(MOST_READ);

function wordingOfAsked(question: string): Wording {
  return readBefore.get(question) ?? readBefore.keep(question, wordingOf(question));
}

function foundOf({ passageId, answerId, asked, text, similarity }: TaughtRow, likeness: number): TaughtFound {
  return {
    passageId,
    documentId: answerId,
    title: asked,
    heading: '',
    text,
    similarity,
    lexicalScore: 0,
    fusedScore: BEFORE_ALL + likeness,
    coverage: likeness,
    carried: likeness,
    taught: { answerId, likeness },
  };
}

/** Its own place as a passage does not exist yet: it is named by its answer. */
function rowOfCandidate({ id, question, answer, storeId }: CandidateAnswer, scope: Scope): TaughtRow[] {
  if (storeId !== null && storeId !== scope.storeId) return [];
  const isOfStore = storeId !== null;
  return [{ passageId: id, answerId: id, asked: question, text: answer, isOfStore, similarity: null }];
}

const TAUGHT = `
  SELECT p.id AS "passageId", d.id AS "answerId", p.asked, p.text, d.store_id IS NOT NULL AS "isOfStore",
    1 - (e.embedding <=> $4::halfvec) AS similarity
  FROM passages p JOIN documents d ON d.id = p.document_id
  LEFT JOIN passage_embeddings e ON e.passage_id = p.id AND e.model = $3 AND $4::halfvec IS NOT NULL
  WHERE p.asked IS NOT NULL AND d.locale = $1 AND ${visibleTo('d.store_id', '$2::uuid')}
  ORDER BY e.embedding <=> $4::halfvec,
    CASE WHEN $4::halfvec IS NULL
      THEN (SELECT count(*) FROM passage_terms t WHERE t.passage_id = p.id AND t.term = ANY($5::text[])) END DESC,
    d.created_at DESC
  LIMIT $6`;

import type { DataSource } from 'typeorm';

import type { Locale } from '../../../contracts/index.js';
import { visibleTo } from '../../stores/index.js';
import { toHalfvec } from '../spaces/halfvec.js';
import type { TermVote } from '../terms.js';
import type { TermWeights } from './coverage.js';
import type { Candidate } from './fuse-scores.js';
import type { Scope } from './nearest-passages.js';

export interface ScoredPassage extends Pick<Candidate, 'passageId' | 'similarity' | 'lexicalScore'> {
  documentId: string;
  title: string;
  heading: string;
  text: string;
  matchedTerms: string[];
}

export interface ScoredPassages {
  passages: ScoredPassage[];
  weights: TermWeights;
  /** The score of a passage that says all that was asked, over and over. */
  mostLexical: number;
}

/**
 * How soon a repeated term stops counting: in English as Okapi has it; sooner in Japanese, where one repeated compound
 * is a repeated word and every pair of its characters repeated.
 */
const K1: Readonly<Record<Locale, number>> = { en: 1.2, ja: 0.5 };
/** How much a long passage is held against it. */
const B = 0.75;

const IDF = (passages: string, frequency: string): string =>
  `ln(1 + (${passages} - ${frequency} + 0.5) / (${frequency} + 0.5))`;

/**
 * BM25 within what the store sees, in one statement: the best `limit` by words, and those of `nearest` with them, each
 * with both scores. Rarity is that within the scope, so what another store writes changes nothing here.
 */
export async function scoredPassages(
  dataSource: DataSource,
  { locale, storeId }: Scope,
  query: {
    terms: ReadonlyMap<string, TermVote>;
    nearest: readonly string[];
    limit: number;
    model: string;
    embedding: Float32Array | null;
  },
): Promise<ScoredPassages> {
  const rows = await dataSource.query<Row[]>(SCORED[locale], [
    locale,
    storeId,
    [...query.terms.keys()],
    query.nearest,
    query.limit,
    query.model,
    query.embedding && toHalfvec(query.embedding),
    Array.from(query.terms.values(), ({ weight }) => weight),
    Array.from(query.terms.values(), ({ mostIdf }) => mostIdf),
  ]);
  const [first] = rows;
  const idf = JSON.parse(first?.weights ?? '{}') as Record<string, number>;
  const unseen = first?.unseen ?? 0;
  return {
    passages: rows.map(({ weights: _weights, unseen: _unseen, ...passage }) => passage),
    weights: { idf: new Map(Object.entries(idf)), unseen },
    mostLexical: mostLexicalOf(query.terms, idf, unseen, locale),
  };
}

/** A small word that stands nowhere here is left out: documents of statements have no use for it. */
function mostLexicalOf(
  terms: ReadonlyMap<string, TermVote>,
  idf: Record<string, number>,
  unseen: number,
  locale: Locale,
): number {
  let sum = 0;
  for (const [term, { weight, mostIdf }] of terms) {
    sum += weight * Math.min(idf[term] ?? (mostIdf === Infinity ? unseen : 0), mostIdf);
  }
  return (K1[locale] + 1) * sum;
}

interface Row extends ScoredPassage {
  /** JSON by term, the same in every row. */
  weights: string | null;
  unseen: number;
}

const scoredWith = (k1: number): string => `
  WITH visible AS MATERIALIZED (
    SELECT p.id, p.term_count FROM passages p JOIN documents d ON d.id = p.document_id
    WHERE p.asked IS NULL AND d.locale = $1 AND ${visibleTo('d.store_id', '$2::uuid')}
  ), size AS (
    SELECT count(*)::float8 AS passages, greatest(avg(term_count)::float8, 1) AS mean_length FROM visible
  ), occurrence AS MATERIALIZED (
    SELECT t.term, t.passage_id, t.frequency, visible.term_count
    FROM passage_terms t JOIN visible ON visible.id = t.passage_id
    WHERE t.term = ANY($3::text[])
  ), weight AS MATERIALIZED (
    SELECT term, ${IDF('size.passages', 'count(*)')} AS idf, asked.weight, asked.most_idf
    FROM occurrence JOIN unnest($3::text[], $8::float8[], $9::float8[]) AS asked (term, weight, most_idf) USING (term), size
    GROUP BY term, asked.weight, asked.most_idf, size.passages
  ), scored AS (
    SELECT passage_id, array_agg(term) AS terms,
      sum(weight * least(idf, most_idf) * frequency * ${k1 + 1} / (frequency + ${k1} * (${1 - B} + ${B} * term_count / mean_length))) AS score
    FROM occurrence JOIN weight USING (term), size GROUP BY passage_id
  ), candidate AS (
    (SELECT passage_id FROM scored ORDER BY score DESC, passage_id LIMIT $5)
    UNION SELECT id FROM visible WHERE id = ANY($4::uuid[])
  )
  SELECT p.id AS "passageId", d.id AS "documentId", d.title, p.heading, p.text,
      coalesce(scored.score, 0) AS "lexicalScore", coalesce(scored.terms, '{}') AS "matchedTerms",
      1 - (e.embedding <=> $7::halfvec) AS similarity,
      (SELECT json_object_agg(term, idf)::text FROM weight) AS weights,
      (SELECT ${IDF('passages', '0')} FROM size) AS unseen
    FROM candidate c
    JOIN passages p ON p.id = c.passage_id
    JOIN documents d ON d.id = p.document_id
    LEFT JOIN scored ON scored.passage_id = p.id
    LEFT JOIN passage_embeddings e ON e.passage_id = p.id AND e.model = $6 AND $7::halfvec IS NOT NULL`;

const SCORED: Readonly<Record<Locale, string>> = { en: scoredWith(K1.en), ja: scoredWith(K1.ja) };

import { z } from 'zod';

import { EMBEDDING_DIMENSIONS } from '../../contracts/index.js';

type Purpose = 'passage' | 'query';

/** How the embedding models of one maker are asked: Bedrock hands bodies through as they are. */
export interface EmbeddingFamily {
  /** Ids of its models, as an ARN of one holds them too. */
  readonly models: RegExp;
  /** Texts of one request. */
  readonly textsAtOnce: number;
  bodyOf(texts: readonly string[], purpose: Purpose): unknown;
  /** One vector for each text. Throws where the answer has another shape. */
  vectorsOf(answer: unknown): number[][];
}

const vector = z.array(z.number());
const titanAnswer = z.object({ embedding: vector });
const cohereAnswer = z.object({ embeddings: z.array(vector) });

const titan: EmbeddingFamily = {
  models: /\bamazon\.titan-embed-text-v2\b/,
  textsAtOnce: 1,
  bodyOf: ([inputText]) => ({ inputText, dimensions: EMBEDDING_DIMENSIONS, normalize: true }),
  vectorsOf: (answer) => [titanAnswer.parse(answer).embedding],
};

/** A longer text is refused, whatever is said about truncating it. */
const LONGEST_OF_COHERE = 2048;
const INPUT_TYPES: Readonly<Record<Purpose, string>> = { passage: 'search_document', query: 'search_query' };

const cohere: EmbeddingFamily = {
  models: /\bcohere\.embed-multilingual-v3\b/,
  textsAtOnce: 64,
  bodyOf: (texts, purpose) => ({ texts: texts.map(beginning), input_type: INPUT_TYPES[purpose], truncate: 'END' }),
  vectorsOf: (answer) => cohereAnswer.parse(answer).embeddings,
};

/** Without half a character at its end. */
function beginning(text: string): string {
  return text.slice(0, LONGEST_OF_COHERE).replace(/[\uD800-\uDBFF]$/, '');
}

const FAMILIES: readonly EmbeddingFamily[] = [titan, cohere];

/** Undefined where it is not known how the model is asked. */
export function familyOf(model: string): EmbeddingFamily | undefined {
  return FAMILIES.find(({ models }) => models.test(model));
}

import type { Embedding } from './embeddings.js';

const LONGEST = { titan: 50_000, cohere: 2048 };
const MOST_TEXTS = 96;
const INPUT_TYPES: readonly unknown[] = ['search_document', 'search_query'];

/** What an embedding model of Bedrock answers to a body, or what it finds wrong with it. */
export function embeddingAnswer(model: string, body: Record<string, unknown>, embeddingOf: Embedding): object | string {
  if (model.includes('titan-embed-text-v2')) return titanAnswer(body, embeddingOf);
  if (model.includes('cohere.embed')) return cohereAnswer(body, embeddingOf);
  return 'The model cannot be invoked.';
}

function titanAnswer({ inputText, dimensions, normalize, ...others }: Record<string, unknown>, embeddingOf: Embedding) {
  if (Object.keys(others).length > 0) return 'extraneous key is not permitted';
  if (!isText(inputText, LONGEST.titan)) return 'expected minLength: 1, maxLength: 50000';
  if (dimensions !== 1024 || normalize !== true) return 'The vectors would be others.';
  return { embedding: embeddingOf(inputText), inputTextTokenCount: 9 };
}

function cohereAnswer(body: Record<string, unknown>, embeddingOf: Embedding): object | string {
  const { texts, input_type: inputType, truncate, ...others } = body;
  if (Object.keys(others).length > 0) return 'extraneous key is not permitted';
  if (!Array.isArray(texts) || texts.length > MOST_TEXTS) return 'expected maxItems: 96';
  const each: unknown[] = texts;
  if (!each.every((text) => isText(text, LONGEST.cohere))) return 'expected maxLength: 2048';
  if (!INPUT_TYPES.includes(inputType) || truncate !== 'END') return 'is not an allowed value';
  return { id: '1', response_type: 'embeddings_floats', embeddings: each.map(embeddingOf), texts };
}

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= longest;

import { EMBEDDING_DIMENSIONS, type EmbeddingModel, ProviderError } from '../../../contracts/index.js';
import { inDocumentWords } from '../../../platform/words/index.js';

const BATCH = 64;
const BATCH_MS = 60_000;

/** Embeds any number of passages, a batch at a time, each with a deadline. */
export async function* embedInBatches<T>(
  model: EmbeddingModel,
  items: readonly T[],
  textOf: (item: T) => string,
): AsyncGenerator<{ item: T; embedding: Float32Array }[]> {
  for (let start = 0; start < items.length; start += BATCH) {
    const batch = items.slice(start, start + BATCH);
    const vectors = await model.embed(batch.map(textOf), 'passage', AbortSignal.timeout(BATCH_MS));
    yield batch.map((item, index) => {
      const embedding = vectors[index];
      if (embedding?.length !== EMBEDDING_DIMENSIONS) throw new ProviderError(model.name, 'malformed');
      return { item, embedding };
    });
  }
}

interface IndexedPassage {
  title: string;
  heading: string;
  text: string;
  asked?: string | null;
}

/**
 * A passage is embedded and indexed with what it stands under: often only the heading says what it is about. A taught
 * answer is embedded as its question is when a visitor asks it.
 */
export function indexedText({ title, heading, text, asked }: IndexedPassage): string {
  if (asked) return inDocumentWords(asked);
  return [title, heading, text].filter((part) => part !== '').join('\n');
}

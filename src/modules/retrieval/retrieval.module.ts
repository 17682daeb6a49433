import { Module } from '@nestjs/common';

import { Retrieval } from './search/retrieval.js';
import { EmbeddingSpaces } from './spaces/embedding-spaces.js';
import { TaughtPassages } from './taught/taught-passages.js';
import { KnowledgeVocabulary } from './vocabulary/vocabulary.js';

/** Needs `EMBEDDING_MODEL` from a global module. */
@Module({
  providers: [Retrieval, EmbeddingSpaces, KnowledgeVocabulary, TaughtPassages],
  exports: [Retrieval, EmbeddingSpaces, KnowledgeVocabulary, TaughtPassages],
})
export class RetrievalModule {}

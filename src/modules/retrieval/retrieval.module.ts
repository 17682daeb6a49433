import { Module } from '@nestjs/common';

import { Retrieval } from './search/retrieval.js';
import { EmbeddingSpaces } from './spaces/embedding-spaces.js';
import { KnowledgeVocabulary } from './vocabulary/vocabulary.js';

/** Needs `EMBEDDING_MODEL` from a global module. */
@Module({
  providers: [Retrieval, EmbeddingSpaces, KnowledgeVocabulary],
  exports: [Retrieval, EmbeddingSpaces, KnowledgeVocabulary],
})
export class RetrievalModule {}

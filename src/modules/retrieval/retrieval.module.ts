import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import { AuditModule } from '../../platform/audit/index.js';
import { StoresModule } from '../stores/index.js';
import { DocumentRepository } from './commands/ingest-documents/document.repository.js';
import { IngestDocumentsHandler } from './commands/ingest-documents/ingest-documents.handler.js';
import { Retrieval } from './search/retrieval.js';
import { EmbeddingSpaces } from './spaces/embedding-spaces.js';
import { TaughtPassages } from './taught/taught-passages.js';
import { KnowledgeVocabulary } from './vocabulary/vocabulary.js';

/** Needs `EMBEDDING_MODEL` and `MEDIA_STORE` from a global module. */
@Module({
  imports: [CqrsModule, AuditModule, StoresModule],
  providers: [
    DocumentRepository,
    IngestDocumentsHandler,
    Retrieval,
    EmbeddingSpaces,
    KnowledgeVocabulary,
    TaughtPassages,
  ],
  exports: [Retrieval, EmbeddingSpaces, KnowledgeVocabulary, TaughtPassages],
})
export class RetrievalModule {}

import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import { AuditModule } from '../../platform/audit/index.js';
import { StoresModule } from '../stores/index.js';
import { DocumentRepository } from './commands/ingest-documents/document.repository.js';
import { IngestDocumentsHandler } from './commands/ingest-documents/ingest-documents.handler.js';
import { DocumentReader } from './documents/document-reader.js';
import { FileReading } from './reading/file-reading.js';
import { Publisher } from './versions/publisher.js';
import { VersionRepository } from './versions/version.repository.js';

/** Needs `EMBEDDING_MODEL` and `MEDIA_STORE` from a global module. */
@Module({
  imports: [CqrsModule, AuditModule, StoresModule],
  providers: [DocumentReader, DocumentRepository, FileReading, IngestDocumentsHandler, Publisher, VersionRepository],
  exports: [DocumentReader, DocumentRepository, Publisher, VersionRepository],
})
export class KnowledgeModule {}

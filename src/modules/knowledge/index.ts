export {
  IngestDocumentsCommand,
  type IngestedFile,
  type IngestReport,
} from './commands/ingest-documents/ingest-documents.command.js';
export { KnowledgeConsoleModule } from './console-api/knowledge-console.module.js';
export { DocumentReader, MOST_FILE_BYTES } from './documents/document-reader.js';
export type { ReadDocument } from './documents/read-document.js';
export { KnowledgeModule } from './knowledge.module.js';
export { fileFormatOf } from './reading/file-format.js';
export { FileReading } from './reading/file-reading.js';

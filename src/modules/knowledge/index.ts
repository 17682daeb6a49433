export {
  IngestDocumentsCommand,
  type IngestedFile,
  type IngestReport,
} from './commands/ingest-documents/ingest-documents.command.js';
export { KnowledgeModule } from './knowledge.module.js';

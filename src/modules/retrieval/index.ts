export {
  IngestDocumentsCommand,
  type IngestedFile,
  type IngestReport,
} from './commands/ingest-documents/ingest-documents.command.js';
export { EMBEDDING_MODEL } from './embedding-model.token.js';
export { RetrievalModule } from './retrieval.module.js';
export type { FoundPassage, FoundPassages } from './search/found-passage.js';
export { type PassageQuestion, Retrieval } from './search/retrieval.js';
export { EmbeddingSpaces } from './spaces/embedding-spaces.js';
export { isNearWording, likenessOf, wordingOf } from './taught/near-wording.js';
export type { CandidateAnswer } from './taught/taught-for.js';
export { type TaughtPassage, TaughtPassages } from './taught/taught-passages.js';
export { KnowledgeVocabulary } from './vocabulary/vocabulary.js';

import { type AnswerTo, operation } from '../api/operation.js';
import type { Tone } from '../pieces/marks.js';

/** What is read, by the endings of the names. */
export const FILE_KINDS = '.md,.markdown,.txt,.html,.htm,.pdf,.docx,.csv,.tsv,.xlsx';

export const DOCUMENTS = operation(`
  query KnowledgeDocuments($filter: DocumentFilter, $first: Int!, $after: String, $last: Int, $before: String) {
    documents(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      edges { node { id title source locale stage liveVersion updatedAt store { name } } }
      pageInfo { hasPreviousPage hasNextPage startCursor endCursor }
    }
  }
`);
export type DocumentRow = AnswerTo<typeof DOCUMENTS>['documents']['edges'][number]['node'];

export const DOCUMENT = operation(`
  query KnowledgeDocument($id: ID!) {
    document(id: $id) {
      id title source locale stage liveVersion revision updatedAt store { code name }
      passages { id position heading page lastPage text }
      attachments { key kind type caption url }
      versions {
        number title locale stage body fileName madeAt madeBy publishedAt publishes passages embedded fault { code message }
      }
    }
  }
`);
export type KnowledgeDocument = NonNullable<AnswerTo<typeof DOCUMENT>['document']>;
export type DocumentVersion = KnowledgeDocument['versions'][number];
export type Attachment = KnowledgeDocument['attachments'][number];

export const PROGRESS = operation(`
  query DocumentProgress($id: ID!) {
    document(id: $id) { id title stage liveVersion versions { number stage publishes passages fault { code message } } }
  }
`);

export const UPDATE = operation(`
  mutation UpdateDocument($id: ID!, $revision: Int!, $input: DocumentInput!) {
    updateDocument(id: $id, revision: $revision, input: $input) { id revision stage liveVersion }
  }
`);
export const PUBLISH = operation(`
  mutation PublishDocument($id: ID!, $revision: Int!, $version: Int!) {
    publishDocument(id: $id, revision: $revision, version: $version) { id revision }
  }
`);
export const UNDO = operation(`
  mutation UndoDocument($id: ID!, $revision: Int!) { undoDocument(id: $id, revision: $revision) { id revision } }
`);
export const DELETE = operation(`
  mutation DeleteDocument($id: ID!, $revision: Int!) { deleteDocument(id: $id, revision: $revision) { id revision } }
`);

interface Standing {
  stage: DocumentRow['stage'];
  liveVersion: number | null;
}

/** A draft that waits for somebody is embedded too, and does not move. */
export function isMoving(stage: DocumentRow['stage']): boolean {
  return stage === 'uploaded' || stage === 'extracted' || stage === 'split';
}

/** Its newest version was live and no other is: somebody deleted it. */
export function isDeleted({ stage, liveVersion }: Standing): boolean {
  return liveVersion === null && stage === 'superseded';
}

/** What is left out of a change is taken from what is live, also of a draft: all of what is meant to stay is said again. */
export function namesOf(attachments: readonly Attachment[]): Pick<Attachment, 'key' | 'caption'>[] {
  return attachments.map(({ key, caption }) => ({ key, caption }));
}

/** A draft that waits, else what is live; of a deleted document what was live last. One that was gone back from is neither. */
export function versionToEdit<V extends Pick<DocumentVersion, 'body' | 'stage'>>({
  versions,
}: {
  versions: readonly V[];
}): V | undefined {
  const read = versions.filter(({ body }) => body !== null);
  return read.find(({ stage }) => stage !== 'superseded' && stage !== 'refused') ?? read[0];
}

const TONES: Readonly<Record<DocumentRow['stage'], Tone>> = {
  uploaded: 'info',
  extracted: 'info',
  split: 'info',
  embedded: 'warn',
  live: 'good',
  refused: 'bad',
  superseded: 'mute',
};

export function toneOfStage(stage: DocumentRow['stage']): Tone {
  return TONES[stage];
}

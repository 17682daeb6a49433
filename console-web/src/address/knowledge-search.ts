import { oneOf, type Search, text } from './address.js';

export const STAGES = ['uploaded', 'extracted', 'split', 'embedded', 'live', 'refused', 'superseded'] as const;
export type DocumentStage = (typeof STAGES)[number];

const LONGEST_TEXT = 100;
const LONGEST_CURSOR = 200;

/** Which documents, told by the address. */
export interface KnowledgeSearch {
  text?: string;
  locale?: 'ja' | 'en';
  stage?: DocumentStage;
  after?: string;
}

export function readKnowledgeSearch(search: Search): KnowledgeSearch {
  const [words, after] = [text(search['text'], LONGEST_TEXT), text(search['after'], LONGEST_CURSOR)];
  const [locale, stage] = [oneOf(['ja', 'en'], search['locale']), oneOf(STAGES, search['stage'])];
  return { ...(words && { text: words }), ...(locale && { locale }), ...(stage && { stage }), ...(after && { after }) };
}

export const DOCUMENT_TABS = ['text', 'passages', 'versions', 'attachments'] as const;
export type DocumentTab = (typeof DOCUMENT_TABS)[number];

export interface DocumentSearch extends KnowledgeSearch {
  tab?: DocumentTab;
}

/** A document goes back to the list that it was opened from. */
export function readDocumentSearch(search: Search): DocumentSearch {
  const tab = oneOf(DOCUMENT_TABS, search['tab']);
  return { ...readKnowledgeSearch(search), ...(tab && { tab }) };
}

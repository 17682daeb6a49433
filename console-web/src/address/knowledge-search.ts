import { oneOf, type Search, text } from './address.js';
import { type PageSearch, readPage } from './page.js';

export const STAGES = ['uploaded', 'extracted', 'split', 'embedded', 'live', 'refused', 'superseded'] as const;
export type DocumentStage = (typeof STAGES)[number];

const LONGEST_TEXT = 100;

/** Which documents, told by the address. */
export interface KnowledgeSearch extends PageSearch {
  text?: string;
  locale?: 'ja' | 'en';
  stage?: DocumentStage;
}

export function readKnowledgeSearch(search: Search): KnowledgeSearch {
  const words = text(search['text'], LONGEST_TEXT);
  const [locale, stage] = [oneOf(['ja', 'en'], search['locale']), oneOf(STAGES, search['stage'])];
  return { ...(words && { text: words }), ...(locale && { locale }), ...(stage && { stage }), ...readPage(search) };
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

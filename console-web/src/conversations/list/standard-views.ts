import type { ConversationSearch } from '../../address/conversation-search.js';

/** Above it an answer feels slow in the shop. */
export const SLOW_MS = 5_000;
const LOW_SIMILARITY = 0.4;

export interface StandardView {
  name: 'all' | 'noAnswer' | 'lowSimilarity' | 'slow' | 'escalated' | 'failed' | 'unreviewed';
  search: ConversationSearch;
}

/** What is looked for every day, one touch away. */
export const STANDARD_VIEWS: readonly StandardView[] = [
  { name: 'all', search: {} },
  { name: 'noAnswer', search: { outcome: ['abstained'] } },
  { name: 'lowSimilarity', search: { below: LOW_SIMILARITY } },
  { name: 'slow', search: { slower: SLOW_MS } },
  { name: 'escalated', search: { outcome: ['escalated'] } },
  { name: 'failed', search: { outcome: ['failed'] } },
  { name: 'unreviewed', search: { reviewed: false } },
];

import { oneOf, type Search, text } from '../address/address.js';

export const LONGEST_QUESTION = 300;

export interface TrySearch {
  question?: string;
  language?: 'ja' | 'en';
}

export function readTrySearch(search: Search): TrySearch {
  const question = text(search['question'], LONGEST_QUESTION);
  const language = oneOf(['ja', 'en'] as const, search['language']);
  return { ...(question && { question }), ...(language && { language }) };
}

import { Conditions } from '../../../platform/database/index.js';
import { AppError } from '../../../platform/errors/index.js';
import type { ConversationFilter } from './conversation-filter.input.js';

const MOST_WORDS = 8;
const REVIEWED = `(conversation.failure_reason_should_be IS NOT NULL OR conversation.system_response_message_should_be IS NOT NULL)`;

export interface SearchedWord {
  word: string;
  isFrequent: boolean;
}

/** Of rows `conversation`; the words of `filter.text` come looked up. */
export function conversationConditions(
  filter: ConversationFilter,
  storeIds: readonly string[] | null,
  words: readonly SearchedWord[] = [],
): Conditions {
  const conditions = new Conditions()
    .where(storeIds, (stores) => `conversation.store_id = ANY(${stores})`)
    .where(filter.from, (from) => `conversation.received_at >= ${from}`)
    .where(filter.to, (to) => `conversation.received_at < ${to}`)
    .where(
      filter.storeCodes,
      (codes) => `conversation.store_id = ANY(ARRAY(SELECT id FROM stores WHERE code = ANY(${codes})))`,
    )
    .where(filter.terminalIds, (ids) => `conversation.terminal_id = ANY(${ids})`)
    .where(filter.sessionId, (id) => `conversation.session_id = ${id}`)
    .where(filter.locale, (locale) => `conversation.locale = ${locale}`)
    .where(filter.outcomes, (outcomes) => `conversation.outcome = ANY(${outcomes})`)
    .where(filter.failureReasons, (reasons) => `conversation.failure_reason = ANY(${reasons})`)
    .where(filter.similarityBelow, (similarity) => `conversation.top_similarity < ${similarity}`)
    .where(filter.slowerThanMs, (ms) => `conversation.process_time_ms > ${ms}`)
    .where(filter.helpful, (helpful) => `conversation.helpful = ${helpful}`);
  if (typeof filter.reviewed === 'boolean') conditions.and(filter.reviewed ? REVIEWED : `NOT ${REVIEWED}`);
  for (const { word, isFrequent } of words) conditions.where(word, (place) => containsWord(place, isFrequent));
  return conditions;
}

/** The pairs of characters find the candidates by index; the text itself says whether they stand in this order. */
const saysWord = (place: string): string =>
  `text_pairs(chat.text) @> text_pairs(${place}::text)
   AND position(lower(normalize(${place}::text, NFKC)) in lower(normalize(chat.text, NFKC))) > 0`;

/**
 * What few said is looked up, and what many said is met soon on the way through the list: a planner cannot tell the one
 * from the other by pairs of characters.
 */
const containsWord = (place: string, isFrequent: boolean): string =>
  isFrequent
    ? `(SELECT bool_or(${saysWord(place)}) FROM chats chat WHERE chat.conversation_id = conversation.id)`
    : `conversation.id IN (SELECT chat.conversation_id FROM chats chat WHERE ${saysWord(place)})`;

/** Answers whether $1 may be in more chats than $2. */
export const IS_FREQUENT = `SELECT count(*) >= $2 AS "isFrequent" FROM (
  SELECT FROM chats chat WHERE text_pairs(chat.text) @> text_pairs($1::text) LIMIT $2) AS found`;

/** Throws `search_text_short` for a word of one character. */
export function wordsOf(text: string): string[] {
  const words = text.normalize('NFKC').split(/\s+/u).filter(Boolean).slice(0, MOST_WORDS);
  if (words.some((word) => [...word].length < 2))
    throw new AppError('invalid', 'search_text_short', 'A word that is looked for has two characters or more.');
  return words;
}

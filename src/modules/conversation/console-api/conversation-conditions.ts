import { Conditions } from '../../../platform/database/index.js';
import { AppError } from '../../../platform/errors/index.js';
import type { ConversationFilter } from './conversation-filter.input.js';

const MOST_WORDS = 8;
const REVIEWED = `(conversation.reviewed_at IS NOT NULL OR conversation.failure_reason_should_be IS NOT NULL OR conversation.system_response_message_should_be IS NOT NULL)`;

/** Of rows `conversation`. Throws `search_text_short` for a word of one character. */
export function conversationConditions(filter: ConversationFilter, storeIds: readonly string[] | null): Conditions {
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
  for (const word of wordsOf(filter.text ?? '')) conditions.where(word, saysWord);
  return conditions;
}

/** Met on the way through the list, newest first: an index of what is said would cost every visitor more than the answer's record. */
const saysWord = (place: string): string =>
  `EXISTS (SELECT FROM chats chat WHERE chat.conversation_id = conversation.id
     AND position(lower(normalize(${place}::text, NFKC)) in lower(normalize(chat.text, NFKC))) > 0)`;

function wordsOf(text: string): string[] {
  const words = text.normalize('NFKC').split(/\s+/u).filter(Boolean).slice(0, MOST_WORDS);
  if (words.some((word) => [...word].length < 2))
    throw new AppError('invalid', 'search_text_short', 'A word that is looked for has two characters or more.');
  return words;
}

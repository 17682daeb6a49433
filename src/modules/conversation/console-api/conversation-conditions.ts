import { Conditions } from '../../../platform/database/index.js';
import type { ConversationFilter } from './conversation-filter.input.js';

const REVIEWED = `(conversation.reviewed_at IS NOT NULL OR conversation.failure_reason_should_be IS NOT NULL OR conversation.system_response_message_should_be IS NOT NULL)`;

/** Of rows `conversation`, all but the text, which is found by an index of its own. */
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
  return conditions;
}

import type { Intent, Locale, Sentiment } from '../../../contracts/index.js';
import type { ProviderAttempt } from '../../../platform/resilience/index.js';
import { terminalOf } from '../../terminals/index.js';
import type { Outcome, Stage } from '../exchange/exchange.js';
import type { ConversationType } from './conversation.type.js';
import type { LedgerEntryType } from './conversation-parts.type.js';

/** A conversation as the view's SQL gives it. */
export interface ConversationRow {
  id: string;
  session_id: string;
  received_at: Date;
  /** Of `received_at`, as exact as the database keeps it. */
  exact_time: string;
  completed_at: Date | null;
  store: ConversationType['store'];
  terminal: ConversationType['terminal'];
  locale: Locale;
  input: ConversationType['input'];
  utterance: string;
  outcome: Outcome | null;
  failure_reason: string | null;
  process_time_ms: number | null;
  heard_after_ms: number | null;
  stages: Stage[];
  verdict: { verdict: { accepted: boolean; reason?: string }; moderator: string } | null;
  decision_kind: string | null;
  product_number: string | null;
  top_similarity: number | null;
  ledger: LedgerEntryType[];
  models: Record<string, string | null>;
  providers: ProviderAttempt[];
  helpful: boolean | null;
  intent: Intent | null;
  sentiment: Sentiment | null;
  is_upset: boolean | null;
  failure_reason_should_be: string | null;
  system_response_message_should_be: string | null;
  heard_text_should_be: string | null;
  reviewed_at: Date | null;
  pinned_at: Date | null;
}

/** What a resolver gets of a conversation: its own columns. */
export interface ReadConversation extends ConversationType {
  /** Of `receivedAt`, for a cursor. */
  exactTime: string;
}

export function toConversation(row: ConversationRow): ReadConversation {
  return {
    id: row.id,
    sessionId: row.session_id,
    receivedAt: row.received_at,
    exactTime: row.exact_time,
    completedAt: row.completed_at,
    store: row.store,
    terminal: terminalOf(row.terminal),
    locale: row.locale,
    input: row.input,
    utterance: row.utterance,
    outcome: row.outcome,
    failureReason: row.failure_reason,
    processTimeMs: row.process_time_ms,
    heardAfterMs: row.heard_after_ms,
    stages: row.stages,
    verdict: row.verdict && {
      accepted: row.verdict.verdict.accepted,
      reason: row.verdict.verdict.reason ?? null,
      moderator: row.verdict.moderator,
    },
    decisionKind: row.decision_kind,
    productNumber: row.product_number,
    topSimilarity: row.top_similarity,
    ledger: row.ledger,
    models: Object.entries(row.models).flatMap(([purpose, provider]) =>
      provider === null ? [] : [{ purpose, provider }],
    ),
    providers: row.providers,
    helpful: row.helpful,
    intent: row.intent,
    sentiment: row.sentiment,
    isUpset: row.is_upset ?? false,
    failureReasonShouldBe: row.failure_reason_should_be,
    systemResponseMessageShouldBe: row.system_response_message_should_be,
    heardTextShouldBe: row.heard_text_should_be,
    reviewedAt: row.reviewed_at,
    pinnedAt: row.pinned_at,
  };
}

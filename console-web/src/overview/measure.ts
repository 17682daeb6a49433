import { oneOf } from '../address/address.js';
import { type ConversationSearch, OUTCOMES, REASONS } from '../address/conversation-search.js';
import { SLOW_MS } from '../conversations/list/standard-views.js';

export interface Measure {
  kind: 'outcome' | 'reason' | 'unhelpful' | 'slow' | 'other';
  name: string;
  /** The conversations that it is about, of the last day. */
  search: ConversationSearch | undefined;
}

/** `outcome:…`, `failure_reason:…`, `unhelpful`, or `slow:…` with a stage. */
export function readMeasure(measure: string): Measure {
  const [kind = '', name = ''] = measure.split(':');
  const range = '24h' as const;
  if (kind === 'unhelpful') return { kind, name, search: { range, helpful: false } };
  if (kind === 'slow') return { kind, name, search: { range, slower: SLOW_MS } };
  const outcome = oneOf(OUTCOMES, name);
  if (kind === 'outcome' && outcome) return { kind, name, search: { range, outcome: [outcome] } };
  const reason = oneOf(REASONS, name);
  if (kind === 'failure_reason' && reason) return { kind: 'reason', name, search: { range, reason: [reason] } };
  return { kind: 'other', name: measure, search: undefined };
}

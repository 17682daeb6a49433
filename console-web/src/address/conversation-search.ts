import { flag, id, numberWithin, oneOf, type Search, someOf, text } from './address.js';
import { type PageSearch, readPage, withoutPage } from './page.js';
import { type Period, readPeriod, windowOf } from './period.js';

export const OUTCOMES = ['answered', 'clarified', 'abstained', 'rejected', 'escalated', 'cancelled', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const REASONS = [
  'no_passage',
  'weak_passage',
  'conflicting_passages',
  'out_of_scope',
  'product_not_found',
  'product_ambiguous',
  'unverifiable_answer',
  'speech_not_recognized',
  'moderation_rejected',
  'injection_detected',
  'generation_failed',
  'synthesis_failed',
  'search_failed',
  'timeout',
  'staff_requested',
  'cancelled',
] as const;
export type Reason = (typeof REASONS)[number];

const LONGEST_MS = 120_000;
const LONGEST_TEXT = 100;

/** Which conversations, told by the address. */
export interface ConversationSearch extends Period, PageSearch {
  outcome?: Outcome[];
  reason?: Reason[];
  locale?: 'ja' | 'en';
  text?: string;
  below?: number;
  slower?: number;
  helpful?: boolean;
  reviewed?: boolean;
  terminal?: string;
  session?: string;
}

/** What is not understood is left out, so that every address opens. */
export function readConversationSearch(search: Search): ConversationSearch {
  return present({
    ...readPeriod(search),
    ...readPage(search),
    outcome: someOf(OUTCOMES, search['outcome']),
    reason: someOf(REASONS, search['reason']),
    locale: oneOf(['ja', 'en'], search['locale']),
    text: text(search['text'], LONGEST_TEXT),
    below: numberWithin(0, 1, search['below']),
    slower: numberWithin(1, LONGEST_MS, search['slower']),
    helpful: flag(search['helpful']),
    reviewed: flag(search['reviewed']),
    terminal: id(search['terminal']),
    session: id(search['session']),
  });
}

/** A filter as the API takes it. Words of one letter find nothing, so they are not asked for. */
export function filterOf(search: ConversationSearch, store: string | undefined, now: Date) {
  const hasPeriod = search.range !== undefined || search.from !== undefined || search.to !== undefined;
  return present({
    ...(hasPeriod && windowOf(search, '30d', now)),
    storeCodes: store ? [store] : undefined,
    outcomes: search.outcome,
    failureReasons: search.reason,
    locale: search.locale,
    text: search.text !== undefined && search.text.length >= 2 ? search.text : undefined,
    similarityBelow: search.below,
    slowerThanMs: search.slower,
    helpful: search.helpful,
    reviewed: search.reviewed,
    terminalIds: search.terminal ? [search.terminal] : undefined,
    sessionId: search.session,
  });
}

export type ConversationFilter = ReturnType<typeof filterOf>;

/** What the list is narrowed by, apart from its page. */
export function isNarrowed(search: ConversationSearch): boolean {
  return Object.keys(withoutPage(search)).length > 0;
}

/** The type says "absent", and so does the value: an address has no `undefined` in it. */
function present<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}

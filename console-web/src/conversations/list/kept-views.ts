import { readAddress, writeAddress } from '../../address/address.js';
import { type ConversationSearch, readConversationSearch } from '../../address/conversation-search.js';
import { withoutPage } from '../../address/page.js';

const KEPT_AS = 'tenin.views';
const MOST = 20;

export interface KeptView {
  name: string;
  /** As in an address. */
  address: string;
}

/** Kept in this browser; what is not understood is as if it were not there. */
export function readKeptViews(kept: string | null): KeptView[] {
  try {
    const read: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(read) ? read.filter(isView).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function withView(views: readonly KeptView[], name: string, search: ConversationSearch): KeptView[] {
  return [...views.filter((view) => view.name !== name), { name, address: writeAddress(withoutPage(search)) }].slice(
    -MOST,
  );
}

export function searchOf({ address }: KeptView): ConversationSearch {
  return readConversationSearch(readAddress(address));
}

export const keptViews = {
  read: (): KeptView[] => readKeptViews(window.localStorage.getItem(KEPT_AS)),
  write: (views: readonly KeptView[]): void => window.localStorage.setItem(KEPT_AS, JSON.stringify(views)),
};

function isView(value: unknown): value is KeptView {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'address' in value &&
    typeof value.address === 'string'
  );
}

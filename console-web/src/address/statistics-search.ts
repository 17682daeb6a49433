import { oneOf, type Search, text } from './address.js';
import { type PageSearch, readPage } from './page.js';
import { type Period, readPeriod } from './period.js';

export const DIMENSIONS = ['locale', 'model', 'store', 'terminal'] as const;
export const PERCENTILES = ['p50', 'p90', 'p95', 'p99'] as const;

export interface LatencySearch extends Period {
  by?: (typeof DIMENSIONS)[number];
  percentile?: (typeof PERCENTILES)[number];
  stage?: string;
}

export function readLatencySearch(search: Search): LatencySearch {
  const [by, percentile, stage] = [
    oneOf(DIMENSIONS, search['by']),
    oneOf(PERCENTILES, search['percentile']),
    text(search['stage'], 60),
  ];
  return { ...readPeriod(search), ...(by && { by }), ...(percentile && { percentile }), ...(stage && { stage }) };
}

export interface DocumentsSearch extends Period {
  tab?: 'never';
}

export function readDocumentsSearch(search: Search): DocumentsSearch {
  const tab = oneOf(['never'] as const, search['tab']);
  return { ...readPeriod(search), ...(tab && { tab }) };
}

export interface AuditSearch extends PageSearch {
  actor?: string;
  action?: string;
}

/** Entries are told by their numbers. */
const ENTRY = /^[1-9][0-9]{0,8}$/;

export function readAuditSearch(search: Search): AuditSearch {
  const [actor, action] = [text(search['actor'], 100), text(search['action'], 100)];
  const page = readPage(search);
  return {
    ...(actor && { actor }),
    ...(action && { action }),
    ...(ENTRY.test(page.after ?? page.before ?? '') && page),
  };
}

export const DETAIL_TABS = ['passages', 'values', 'verdict', 'providers', 'teach'] as const;
export type DetailTab = (typeof DETAIL_TABS)[number];

/** Which one of a list is opened beside it: an id, a code, or `new`. */
export interface OpenedSearch {
  open?: string;
}

export function readOpenedSearch(search: Search): OpenedSearch {
  const open = text(search['open'], 100);
  return open ? { open } : {};
}

export interface StoreSearch {
  store?: string;
}

export function readStoreSearch(search: Search): StoreSearch {
  const store = text(search['store'], 100);
  return store ? { store } : {};
}

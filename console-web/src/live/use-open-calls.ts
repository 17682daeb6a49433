import { useSearch } from '@tanstack/react-router';

import { useAnswer } from '../api/use-answer.js';
import { OPEN_CALLS, type StaffCall } from './calls.js';

/** Where the live connection is down, they are this old at most. */
const REFRESH_MS = 30_000;

/** Of the chosen store, longest waiting first. */
export function useOpenCalls(): StaffCall[] {
  const { store } = useSearch({ strict: false });
  const { data } = useAnswer(OPEN_CALLS, { storeCode: store ?? null }, { refreshMs: REFRESH_MS });
  const calls = data?.staffCalls.edges.map(({ node }) => node) ?? [];
  return calls.toSorted((a, b) => a.calledAt.localeCompare(b.calledAt));
}

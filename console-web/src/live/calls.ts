import { type AnswerTo, operation } from '../api/operation.js';

export const OPEN_CALLS = operation(`
  query OpenCalls($storeCode: String) {
    staffCalls(open: true, storeCode: $storeCode, first: 100) {
      edges { node { id calledAt acknowledgedAt acknowledgedBy closedAt conversationId sessionId terminal { id name store { code name } } } }
    }
  }
`);

export const CALL_CHANGED = operation(`
  subscription CallChanged($storeCode: String) {
    staffCallChanged(storeCode: $storeCode) {
      id calledAt acknowledgedAt acknowledgedBy closedAt conversationId sessionId terminal { id name store { code name } }
    }
  }
`);

export const CLAIM = operation(`
  mutation ClaimCall($id: ID!, $name: String) { claimStaffCall(id: $id, name: $name) { id acknowledgedAt acknowledgedBy } }
`);
export const RELEASE = operation(`mutation ReleaseCall($id: ID!) { releaseStaffCall(id: $id) { id } }`);
export const CLOSE = operation(`mutation CloseCall($id: ID!) { closeStaffCall(id: $id) { id } }`);

export type OpenCalls = AnswerTo<typeof OPEN_CALLS>;
export type StaffCall = OpenCalls['staffCalls']['edges'][number]['node'];

/** Longest waiting first; a call that is over is gone. */
export function withCall(calls: readonly StaffCall[], changed: StaffCall): StaffCall[] {
  const others = calls.filter(({ id }) => id !== changed.id);
  if (changed.closedAt !== null) return others;
  return [...others, changed].toSorted((a, b) => a.calledAt.localeCompare(b.calledAt));
}

/** Of these somebody still has to be told. */
export function unanswered(calls: readonly StaffCall[]): StaffCall[] {
  return calls.filter(({ acknowledgedAt, closedAt }) => acknowledgedAt === null && closedAt === null);
}

const LATE_MS = 60_000;
const TOO_LATE_MS = 180_000;

export function urgencyOf(waitedMs: number): 'good' | 'warn' | 'bad' {
  if (waitedMs >= TOO_LATE_MS) return 'bad';
  return waitedMs >= LATE_MS ? 'warn' : 'good';
}

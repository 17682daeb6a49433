import { type AnswerTo, operation } from '../api/operation.js';

export const TERMINALS = operation(`
  query Terminals($storeCode: String) {
    terminals(storeCode: $storeCode) {
      id name locale version createdAt disabledAt isSignedIn lastSeenAt microphone pageVersion store { code name }
    }
  }
`);
export type Terminal = AnswerTo<typeof TERMINALS>['terminals'][number];

export const CODES = operation(`
  query AccessCodes($terminalId: ID!) {
    accessCodes(terminalId: $terminalId) { id standing createdAt expiresAt usedAt }
  }
`);
export type AccessCode = AnswerTo<typeof CODES>['accessCodes'][number];

export const CREATE = operation(`
  mutation CreateTerminal($input: NewTerminal!) { createTerminal(input: $input) { id } }
`);
export const CHANGE = operation(`
  mutation ChangeTerminal($id: ID!, $expectedVersion: Int!, $input: TerminalInput!) {
    changeTerminal(id: $id, expectedVersion: $expectedVersion, input: $input) { id version }
  }
`);
export const DISABLE = operation(`
  mutation DisableTerminal($id: ID!, $expectedVersion: Int!) {
    disableTerminal(id: $id, expectedVersion: $expectedVersion) { id version }
  }
`);
export const ENABLE = operation(`
  mutation EnableTerminal($id: ID!, $expectedVersion: Int!) {
    enableTerminal(id: $id, expectedVersion: $expectedVersion) { id version }
  }
`);
export const ISSUE = operation(`
  mutation IssueAccessCode($terminalId: ID!, $standing: Boolean!) {
    issued: issueAccessCode(terminalId: $terminalId, standing: $standing) { code expiresAt standing }
  }
`);
export const ROTATE = operation(`
  mutation RotateAccessCode($terminalId: ID!) {
    issued: rotateAccessCode(terminalId: $terminalId) { code expiresAt standing }
  }
`);
export const REVOKE = operation(`
  mutation RevokeAccessCodes($terminalId: ID!) { revokeAccessCodes(terminalId: $terminalId) }
`);
export type Issued = AnswerTo<typeof ISSUE>['issued'];

export type CodeState = 'standing' | 'good' | 'used' | 'over';

/** Whether it still opens the terminal. */
export function stateOfCode({ standing, usedAt, expiresAt }: AccessCode, now: Date): CodeState {
  if (expiresAt !== null && Date.parse(expiresAt) <= now.getTime())
    return usedAt !== null && !standing ? 'used' : 'over';
  if (standing) return 'standing';
  return usedAt === null ? 'good' : 'used';
}

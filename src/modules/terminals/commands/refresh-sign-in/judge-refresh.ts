import type { PresentedToken } from '../../sign-ins/sign-in.repository.js';

const GRACE_MS = 10_000;

/**
 * `repeat`: two tabs, or a lost answer; the same successor is given again. `reused`: somebody holds a copy of a token
 * that was exchanged before, so nobody can tell who of the two is the kiosk.
 */
export type RefreshJudgement = 'rotate' | 'repeat' | 'reused' | 'refused';

export function judgeRefresh(token: PresentedToken, now: Date): RefreshJudgement {
  if (!token.open || token.signInExpiresAt <= now) return 'refused';
  if (token.rotatedAt) return now.getTime() - token.rotatedAt.getTime() <= GRACE_MS ? 'repeat' : 'reused';
  return token.expiresAt > now ? 'rotate' : 'refused';
}

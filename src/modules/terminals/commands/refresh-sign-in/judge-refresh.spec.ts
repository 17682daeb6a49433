import { describe, expect, it } from '@jest/globals';

import type { PresentedToken } from '../../sign-ins/sign-in.repository.js';
import { judgeRefresh } from './judge-refresh.js';

const NOW = new Date('2030-01-08T00:00:00Z');
const before = (ms: number) => new Date(NOW.getTime() - ms);
const after = (ms: number) => new Date(NOW.getTime() + ms);

function aToken(details: Partial<PresentedToken> = {}): PresentedToken {
  return {
    id: 'token',
    signInId: 'sign-in',
    terminalId: 'terminal',
    issuedAt: before(1000),
    expiresAt: after(1000),
    signInExpiresAt: after(100_000),
    open: true,
    rotatedAt: null,
    successor: null,
    ...details,
  };
}

describe('judging a refresh token', () => {
  it('rotates one that was not used yet', () => {
    expect(judgeRefresh(aToken(), NOW)).toBe('rotate');
  });

  it('repeats its successor for ten seconds, and holds it reused from then on', () => {
    expect(judgeRefresh(aToken({ rotatedAt: before(10_000) }), NOW)).toBe('repeat');
    expect(judgeRefresh(aToken({ rotatedAt: before(10_001) }), NOW)).toBe('reused');
  });

  it('holds a used token reused even after its own end: a late thief is a thief', () => {
    expect(judgeRefresh(aToken({ rotatedAt: before(10_001), expiresAt: before(1) }), NOW)).toBe('reused');
  });

  it('refuses one that has run out, or whose family has', () => {
    expect(judgeRefresh(aToken({ expiresAt: NOW }), NOW)).toBe('refused');
    expect(judgeRefresh(aToken({ signInExpiresAt: NOW }), NOW)).toBe('refused');
  });

  it('refuses one of a family that was ended', () => {
    expect(judgeRefresh(aToken({ open: false }), NOW)).toBe('refused');
    expect(judgeRefresh(aToken({ open: false, rotatedAt: before(1) }), NOW)).toBe('refused');
  });
});

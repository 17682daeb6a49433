import { describe, expect, it } from '@jest/globals';

import { stateOfCode } from './terminal.js';

const NOW = new Date('2026-11-21T12:00:00Z');
const code = (given: { standing?: boolean; usedAt?: string; expiresAt?: string }) => ({
  id: 'c',
  createdAt: '2026-11-21T11:55:00Z',
  standing: given.standing ?? false,
  usedAt: given.usedAt ?? null,
  expiresAt: given.expiresAt ?? null,
});

describe('whether a code still opens a terminal', () => {
  it('is so once, within its ten minutes', () => {
    expect(stateOfCode(code({ expiresAt: '2026-11-21T12:05:00Z' }), NOW)).toBe('good');
    expect(stateOfCode(code({ expiresAt: '2026-11-21T12:05:00Z', usedAt: '2026-11-21T11:59:00Z' }), NOW)).toBe('used');
    expect(stateOfCode(code({ expiresAt: '2026-11-21T11:59:00Z' }), NOW)).toBe('over');
  });

  it('is so again and again for a standing one, until another took its place', () => {
    expect(stateOfCode(code({ standing: true, usedAt: '2026-11-20T09:00:00Z' }), NOW)).toBe('standing');
    expect(stateOfCode(code({ standing: true, expiresAt: '2026-11-21T11:59:00Z' }), NOW)).toBe('over');
  });
});

import { describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';

import { type Moderator, ProviderError, type Verdict } from '../../contracts/index.js';
import { ModerationModule } from './moderation.module.js';
import { ModerationService, MODERATORS } from './moderation.service.js';

const REQUEST = { locale: 'ja', utterance: 'タイヤはありますか' } as const;
const never = () => new AbortController().signal;

const deciding = (name: string, verdict: Verdict): Moderator => ({ name, moderate: () => Promise.resolve(verdict) });
const failing = (name: string, error: Error): Moderator => ({ name, moderate: () => Promise.reject(error) });
const down = new ProviderError('far', 'timeout');

async function serviceOf(...moderators: Moderator[]): Promise<ModerationService> {
  @Global()
  @Module({ providers: [{ provide: MODERATORS, useValue: moderators }], exports: [MODERATORS] })
  class Composition {}
  const module = await Test.createTestingModule({ imports: [Composition, ModerationModule] }).compile();
  return module.get(ModerationService);
}

describe('ModerationService', () => {
  it('lets the chosen moderator decide', async () => {
    const service = await serviceOf(deciding('model', { accepted: true }), failing('rules', down));
    expect(await service.moderate(REQUEST, never())).toEqual({
      verdict: { accepted: true },
      moderator: 'model',
      tried: ['model'],
    });
  });

  it('falls back when it fails, and says so', async () => {
    const rejected = { accepted: false, reason: 'abuse' } as const;
    const service = await serviceOf(failing('model', down), deciding('rules', rejected));
    expect(await service.moderate(REQUEST, never())).toEqual({
      verdict: rejected,
      moderator: 'rules',
      tried: ['model', 'rules'],
    });
  });

  it('accepts nothing when all fail', async () => {
    const service = await serviceOf(failing('model', down), failing('other', down));
    await expect(service.moderate(REQUEST, never())).rejects.toBe(down);
  });

  it('does not ask the next one for a visitor who left', async () => {
    const reason = new Error('left');
    const service = await serviceOf(failing('model', down), deciding('rules', { accepted: true }));
    await expect(service.moderate(REQUEST, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});

import { describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';

import { type Guardrail, type Moderator, ProviderError, type Verdict } from '../../contracts/index.js';
import { GUARDRAILS } from './guardrails/index.js';
import { ModerationModule } from './moderation.module.js';
import { ModerationService, MODERATORS } from './moderation.service.js';

const REQUEST = { locale: 'ja', utterance: 'タイヤはありますか' } as const;
const never = () => new AbortController().signal;
const ACCEPTED: Verdict = { accepted: true };
const CERTAIN: Verdict = { accepted: false, reason: 'injection', certain: true };
const DOUBTFUL: Verdict = { accepted: false, reason: 'abuse' };
const UNSPECIFIED: Verdict = { accepted: false, reason: 'unspecified' };

const deciding = (name: string, verdict: Verdict): Moderator => ({ name, moderate: () => Promise.resolve(verdict) });
const failing = (name: string, error: Error): Moderator => ({ name, moderate: () => Promise.reject(error) });
const down = new ProviderError('far', 'timeout');

async function serviceOf(moderators: Moderator[], guardrails: Guardrail[] = []): Promise<ModerationService> {
  @Global()
  @Module({
    providers: [
      { provide: MODERATORS, useValue: moderators },
      { provide: GUARDRAILS, useValue: guardrails },
    ],
    exports: [MODERATORS, GUARDRAILS],
  })
  class Composition {}
  const module = await Test.createTestingModule({ imports: [Composition, ModerationModule] }).compile();
  return module.get(ModerationService);
}

describe('ModerationService', () => {
  it.each<[string, Verdict, Verdict, Verdict, string]>([
    ['lets the model accept what nobody doubts', ACCEPTED, ACCEPTED, ACCEPTED, 'model'],
    ['lets the model accept what one of the other two doubts', ACCEPTED, DOUBTFUL, ACCEPTED, 'model'],
    ['lets the model reject what the others accept', UNSPECIFIED, ACCEPTED, UNSPECIFIED, 'model'],
    ['tells the reason that the others saw', UNSPECIFIED, DOUBTFUL, DOUBTFUL, 'model'],
    ['rejects what is certain, whatever the model would say', ACCEPTED, CERTAIN, CERTAIN, 'rules'],
  ])('%s', async (_title, byModel, byRules, verdict, moderator) => {
    const service = await serviceOf([deciding('model', byModel), deciding('rules', byRules)]);
    expect(await service.moderate(REQUEST, never())).toEqual({
      verdict,
      moderator,
      tried: [moderator],
      reading: null,
    });
  });

  it.each<[string, Moderator]>([
    ['accepts', deciding('model', ACCEPTED)],
    ['fails', failing('model', down)],
  ])(
    'keeps what the embedded one read of the utterance, apart from the verdict, when the model %s',
    async (_, model) => {
      const reading = { intent: 'stock', sentiment: 'negative' } as const;
      const rules: Moderator = { name: 'rules', moderate: () => Promise.resolve({ ...ACCEPTED, reading }) };
      for (const moderators of [[rules], [model, rules]])
        expect(await (await serviceOf(moderators)).moderate(REQUEST, never())).toMatchObject({
          verdict: { accepted: true },
          reading,
        });
    },
  );

  it('asks no model about what is certain', async () => {
    const service = await serviceOf([failing('model', new Error('was asked')), deciding('rules', CERTAIN)]);
    expect(await service.moderate(REQUEST, never())).toMatchObject({ moderator: 'rules' });
  });

  it('lets the embedded ones decide when the model fails, and says so', async () => {
    const service = await serviceOf([failing('model', down), deciding('rules', DOUBTFUL)]);
    expect(await service.moderate(REQUEST, never())).toEqual({
      verdict: DOUBTFUL,
      moderator: 'rules',
      tried: ['model', 'rules'],
      reading: null,
    });
  });

  it('lets the model decide when the embedded ones fail', async () => {
    const service = await serviceOf([deciding('model', ACCEPTED), failing('rules', down)]);
    expect(await service.moderate(REQUEST, never())).toMatchObject({ verdict: ACCEPTED, moderator: 'model' });
  });

  it('accepts nothing when all fail', async () => {
    const service = await serviceOf([failing('model', down), failing('other', down)]);
    await expect(service.moderate(REQUEST, never())).rejects.toBe(down);
  });

  it('does not ask the next one for a visitor who left', async () => {
    const reason = new Error('left');
    const service = await serviceOf([failing('model', down), deciding('rules', ACCEPTED)]);
    await expect(service.moderate(REQUEST, AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  it('lets a guardrail of the shop reject what was accepted, and names it', async () => {
    const guardrail: Guardrail = {
      name: 'no-lottery',
      stage: 'utterance',
      order: 1,
      check: () => Promise.resolve({ accepted: false, reason: 'off_topic' }),
    };
    const service = await serviceOf([deciding('rules', ACCEPTED)], [guardrail]);
    expect(await service.moderate(REQUEST, never())).toEqual({
      verdict: { accepted: false, reason: 'off_topic' },
      moderator: 'no-lottery',
      tried: ['rules', 'no-lottery'],
      reading: null,
    });
  });
});
